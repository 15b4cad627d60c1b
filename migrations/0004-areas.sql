-- A file of borders or figures that someone loads: first staged and looked at, then loaded, perhaps undone.
-- What a load brought names it, so that undoing it takes away exactly that, and an earlier load shows again.
create table wijkverband.area_load (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  kind text not null check (kind in ('outlines', 'figures')),
  status text not null default 'staged' check (status in ('staged', 'loaded', 'undone')),
  file_name text not null check (length(file_name) between 1 and 200),
  source text not null check (length(source) between 1 and 200),
  licence text not null check (length(licence) between 1 and 200),
  -- the year the file is about
  period text not null check (period ~ '^[0-9]{4}$'),
  -- what was read from the file; emptied once it is loaded
  staged jsonb,
  report jsonb not null default '{}',
  created_at timestamptz not null default now(),
  loaded_at timestamptz,
  unique (municipality_id, id)
);
create index on wijkverband.area_load (municipality_id, created_at desc);
select wijkverband.guard_table('area_load', 'municipality');

create table wijkverband.area (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  level text not null check (level in ('wijk', 'subwijk', 'buurt')),
  -- CBS code (WK…, BU…); a subwijk has none of its own
  code text check (code ~ '^(WK[0-9]{6}|BU[0-9]{8})$'),
  name text not null check (length(name) between 1 and 120),
  parent_id uuid,
  -- place in the schematic map: row 1–3, column 1–10
  map_row int check (map_row between 1 and 3),
  map_column int check (map_column between 1 and 10),
  source text,
  valid_from date,
  valid_until date,
  -- the load that made this area, and the one that gave it its code
  load_id uuid,
  code_load_id uuid,
  unique (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, parent_id) references wijkverband.area (municipality_id, id),
  foreign key (municipality_id, load_id) references wijkverband.area_load (municipality_id, id),
  foreign key (municipality_id, code_load_id) references wijkverband.area_load (municipality_id, id)
);
create index on wijkverband.area (municipality_id, level, name);
create index on wijkverband.area (municipality_id, parent_id);
select wijkverband.guard_table('area', 'open');

-- The border of an area as one load gave it; the newest load shows.
create table wijkverband.area_outline (
  area_id uuid not null,
  load_id uuid not null,
  municipality_id uuid not null,
  -- coordinates of a GeoJSON MultiPolygon in WGS84, simplified, outer rings clockwise
  polygons jsonb not null,
  primary key (area_id, load_id),
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id),
  foreign key (municipality_id, load_id) references wijkverband.area_load (municipality_id, id) on delete cascade
);
create index on wijkverband.area_outline (load_id);
select wijkverband.guard_table('area_outline', 'open');

-- One published number about an area, or about the whole municipality when area_id is null.
create table wijkverband.figure (
  id uuid primary key,
  municipality_id uuid not null,
  load_id uuid not null,
  area_id uuid,
  -- stable name of what is measured, the words for it, and its place in a list
  measure text not null,
  label text not null,
  position int not null default 0,
  value double precision not null,
  unit text not null default '',
  period text not null,
  source text not null,
  licence text not null,
  imported_at timestamptz not null default now(),
  unique nulls not distinct (load_id, area_id, measure),
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id),
  foreign key (municipality_id, load_id) references wijkverband.area_load (municipality_id, id) on delete cascade
);
create index on wijkverband.figure (municipality_id, area_id, measure, period desc);
select wijkverband.guard_table('figure', 'open');

-- Where an organisation or one of its teams works; dated, because contracts change.
create table wijkverband.service_area (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  team_id uuid,
  area_id uuid not null,
  valid_from date not null,
  valid_until date,
  source text,
  check (valid_until is null or valid_until >= valid_from),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, organisation_id, team_id) references wijkverband.team (municipality_id, organisation_id, id),
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id)
);
select wijkverband.guard_table('service_area', 'municipality');
