-- A theme belongs to the municipality: every organisation sees its name, its words and where it stands. What may stand here is
-- therefore limited: nothing that only a few questions say, and no count of an organisation.
create table wijkverband.theme (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  -- null: of the whole municipality
  area_id uuid,
  status text not null check (status in ('proposed', 'candidate', 'rejected', 'merged', 'expired')),
  name text not null check (length(name) between 1 and 120),
  description text not null default '' check (length(description) <= 1000),
  -- given by people
  keywords text[] not null default '{}',
  -- found by the program; only words that enough questions say
  seen_words text[] not null default '{}',
  -- invented example questions of the start list
  examples text[] not null default '{}',
  merged_into uuid,
  start_route text not null default 'questions' check (start_route in ('questions', 'figures', 'parents')),
  seed_key text,
  -- a person said that the questions of this moment belong together: those hold the theme in place from then on
  accepted_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((status = 'merged') = (merged_into is not null)),
  unique (municipality_id, id),
  unique (municipality_id, seed_key),
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id),
  foreign key (municipality_id, merged_into) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.theme (municipality_id, status);
select wijkverband.guard_table('theme', 'municipality');

-- What happened to a theme: only added to. Who did it stays with the own organisation; others read its name.
create table wijkverband.theme_history (
  id uuid primary key,
  municipality_id uuid not null,
  theme_id uuid not null,
  at timestamptz not null default now(),
  action text not null,
  -- null: the program, or the start list
  organisation_id uuid,
  member_id uuid,
  reason text not null default '' check (length(reason) <= 500),
  -- names before and after, ids of other themes; never a text of a question
  detail jsonb not null default '{}',
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade,
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
create index on wijkverband.theme_history (theme_id, at desc);
create trigger only_added_to before update or delete on wijkverband.theme_history for each row execute function wijkverband.only_added_to();
create trigger never_emptied before truncate on wijkverband.theme_history execute function wijkverband.only_added_to();
select wijkverband.guard_table('theme_history', 'municipality', 'select, insert, delete');

-- To which theme a question belongs: one row a question. theme_id null: unclear.
create table wijkverband.question_theme (
  question_id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  theme_id uuid,
  -- person: someone chose it, and the program leaves it alone
  source text not null check (source in ('person', 'river')),
  confidence real not null default 0 check (confidence between 0 and 1),
  second_theme_id uuid,
  second_confidence real not null default 0 check (second_confidence between 0 and 1),
  -- where it was before, for undo
  previous_theme_id uuid,
  previous_source text,
  placed_at timestamptz not null default now(),
  foreign key (municipality_id, organisation_id, question_id) references wijkverband.question (municipality_id, organisation_id, id) on delete cascade,
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id),
  foreign key (municipality_id, second_theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.question_theme (municipality_id, theme_id);
select wijkverband.guard_table('question_theme', 'organisation');

-- A question's theme as it stands: merged themes lead on, rejected and expired ones hold nothing.
create view wijkverband.question_placed with (security_invoker = true) as
  select qt.question_id, qt.municipality_id, qt.organisation_id, qt.source, qt.confidence, qt.placed_at, qt.theme_id as stored_theme_id,
    case when t.status in ('rejected', 'expired') then null else coalesce(t.merged_into, t.id) end as theme_id,
    case when s.status in ('rejected', 'expired') then null else coalesce(s.merged_into, s.id) end as second_theme_id,
    qt.second_confidence
  from wijkverband.question_theme qt
    left join wijkverband.theme t on t.id = qt.theme_id
    left join wijkverband.theme s on s.id = qt.second_theme_id;
grant select on wijkverband.question_placed to wijkverband_member;

-- When the program last put questions together, and how far it is. No counts: those belong to the organisations.
create table wijkverband.theme_run (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  step text not null default '',
  percent int not null default 0 check (percent between 0 and 100),
  -- of what went in: the same again needs no new run
  fingerprint text not null default ''
);
create index on wijkverband.theme_run (municipality_id, started_at desc);
select wijkverband.guard_table('theme_run', 'municipality');

-- Vectors of a theme's own words: name with description first (place 0), then its example questions.
create table wijkverband.theme_vector (
  theme_id uuid not null,
  place int not null,
  municipality_id uuid not null,
  model text not null,
  vector bytea not null check (octet_length(vector) = 192),
  primary key (theme_id, place),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade
);
select wijkverband.guard_table('theme_vector', 'municipality');
