-- More questions than expected, in a theme and a wijk (null: the whole municipality). Everyone in the municipality may read it, so it holds no count:
-- also no score, from which small counts of others could be worked out. Weeks are Mondays. One row is one rise, from its first week to its end.
create table wijkverband.trend_alarm (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  theme_id uuid not null,
  wijk_id uuid,
  -- first and last week with more than expected
  since date not null,
  last_week date not null check (last_week >= since),
  -- the week in which it was seen to be over: calm for four weeks, or the theme stands no more
  ended_week date,
  method text not null,
  -- as stated when it was found: weeks a year with a false alarm, over all series of the municipality
  false_alarms_per_year int not null check (false_alarms_per_year between 1 and 26),
  created_at timestamptz not null,
  unique (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade,
  foreign key (municipality_id, wijk_id) references wijkverband.area (municipality_id, id)
);
create unique index on wijkverband.trend_alarm (municipality_id, theme_id, wijk_id) nulls not distinct where ended_week is null;
create index on wijkverband.trend_alarm (municipality_id, since desc, id desc);
select wijkverband.guard_table('trend_alarm', 'municipality');
-- the program finds; people only judge
create policy found_by_the_program on wijkverband.trend_alarm as restrictive for insert to wijkverband_member
  with check ((select wijkverband.current_kind()) = 'river');
create policy changed_by_the_program on wijkverband.trend_alarm as restrictive for update to wijkverband_member
  using ((select wijkverband.current_kind()) = 'river');
create policy deleted_by_the_program on wijkverband.trend_alarm as restrictive for delete to wijkverband_member
  using ((select wijkverband.current_kind()) = 'river');

-- What an organisation said of a rise. Everyone reads it, so it names no colleague; taken back it stays, with the moment.
create table wijkverband.alarm_judgement (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  alarm_id uuid not null,
  choice text not null check (choice in ('discuss', 'knownCause', 'chance', 'other')),
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  undone_at timestamptz,
  foreign key (municipality_id, alarm_id) references wijkverband.trend_alarm (municipality_id, id) on delete cascade,
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
create unique index on wijkverband.alarm_judgement (alarm_id) where undone_at is null;
select wijkverband.guard_table('alarm_judgement', 'shared', 'select, insert, update, delete');

-- Which weeks were looked at, and when: the newest is looked at again after a day, because files of questions come in late.
create table wijkverband.alarm_watch (
  municipality_id uuid not null references wijkverband.municipality,
  week date not null,
  -- how many series there were to judge; 0: the past is still too short
  series int not null,
  watched_at timestamptz not null,
  primary key (municipality_id, week)
);
select wijkverband.guard_table('alarm_watch', 'municipality');
