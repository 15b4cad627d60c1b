-- Figures of a sample say how sure they are, every file keeps what was read from it, and a theme keeps the figures that were put beside it.
alter table wijkverband.area_load
  -- the day on which the source published it, or on which it was fetched
  add column source_date date,
  -- the table as it was read; stays, also when the load is undone
  add column snapshot jsonb;
alter table wijkverband.figure
  add column source_date date,
  -- where the value in the whole population probably lies, and of how many answers it was computed; null: no sample
  add column low double precision,
  add column high double precision,
  add column sample_size int check (sample_size > 0),
  add check ((low is null) = (high is null)),
  add check (low <= high);
create index on wijkverband.figure (municipality_id, measure, period desc);

-- A figure that an organisation put beside a theme, as it was then: the file may be undone, and newer years may come.
create table wijkverband.theme_figure (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  organisation_id uuid not null,
  theme_id uuid not null,
  -- null: of the whole municipality
  area_id uuid,
  measure text not null,
  label text not null check (length(label) between 1 and 200),
  value double precision not null,
  city double precision,
  unit text not null default '',
  period text not null,
  low double precision,
  high double precision,
  sample_size int,
  source text not null,
  source_date date,
  licence text not null,
  stance text not null check (stance in ('supports', 'contradicts', 'neutral')),
  note text not null default '' check (length(note) <= 500),
  linked_at timestamptz not null,
  unique nulls not distinct (theme_id, area_id, measure, period),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade,
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id)
);
select wijkverband.guard_table('theme_figure', 'shared', 'select, insert, delete');
