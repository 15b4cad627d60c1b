create table wijkverband.area (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  level text not null check (level in ('wijk', 'subwijk', 'buurt')),
  -- CBS code (WK…, BU…); a subwijk has none of its own
  code text,
  name text not null check (length(name) between 1 and 120),
  parent_id uuid,
  -- place in the schematic map: row 1–3, column 1–10
  map_row int check (map_row between 1 and 3),
  map_column int check (map_column between 1 and 10),
  -- GeoJSON geometry as published, once it was loaded
  geometry jsonb,
  source text,
  valid_from date,
  valid_until date,
  unique (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, parent_id) references wijkverband.area (municipality_id, id)
);
create index on wijkverband.area (municipality_id, level, name);
select wijkverband.guard_table('area', 'open');

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
