-- Being in the wijk at a fixed moment and place: how many people, and what was heard, without anyone's data.
create table wijkverband.presence (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  author_id uuid,
  area_id uuid,
  place text not null check (length(place) between 1 and 200),
  moment timestamptz not null,
  head_count int not null check (head_count between 0 and 10000),
  -- the cleaned text
  heard text check (length(heard) <= 6000),
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, organisation_id, author_id) references wijkverband.member (municipality_id, organisation_id, id),
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id)
);
create index on wijkverband.presence (organisation_id, moment desc, id desc);
select wijkverband.guard_table('presence', 'organisation');
