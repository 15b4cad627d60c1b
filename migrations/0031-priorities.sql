-- What a team puts first in half a year. A change is a new version: the earlier ones stay to be seen.
create table wijkverband.priority_list (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  organisation_id uuid not null,
  team_id uuid not null,
  -- 2026-1: January to June, 2026-2: July to December
  period text not null check (period ~ '^[0-9]{4}-[12]$'),
  version int not null check (version > 0),
  set_at timestamptz not null,
  unique (team_id, period, version),
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id, team_id) references wijkverband.team (municipality_id, organisation_id, id)
);
create index on wijkverband.priority_list (municipality_id, period);
select wijkverband.guard_table('priority_list', 'shared', 'select, insert');

-- Who filled a list in; only the own organisation reads it.
create table wijkverband.priority_list_author (
  list_id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  foreign key (municipality_id, organisation_id, list_id) references wijkverband.priority_list (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
select wijkverband.guard_table('priority_list_author', 'organisation', 'select, insert');

-- One theme of a list. A list without any was taken back.
create table wijkverband.priority (
  list_id uuid not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  rank int not null check (rank between 1 and 3),
  theme_id uuid not null,
  reason text not null default '' check (length(reason) <= 500),
  primary key (list_id, rank),
  unique (list_id, theme_id),
  foreign key (municipality_id, organisation_id, list_id) references wijkverband.priority_list (municipality_id, organisation_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.priority (theme_id);
select wijkverband.guard_table('priority', 'shared', 'select, insert');

-- Top 3s are compared between teams: everyone who works in the municipality may read what a team is called. Only its organisation changes it.
create policy shared_to_read on wijkverband.team for select to wijkverband_member
  using (municipality_id = (select wijkverband.current_municipality()) and (select wijkverband.current_kind()) in ('member', 'river'));
