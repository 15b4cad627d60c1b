create table wijkverband.question (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  -- who noted it; shown to herself only. Null for a row of an import
  author_id uuid,
  -- null: the whole municipality ("weet ik niet")
  area_id uuid,
  age_band text not null check (age_band in ('0-4', '4-8', '8-12', '12-18', 'unknown')),
  route text not null check (route in ('desk', 'phone', 'homeVisit', 'school', 'consultationHour', 'outreach')),
  asked_on date not null,
  -- always the cleaned text; null when only the theme was counted, or after the term of the text. Placeholders make it longer than typed.
  text text check (length(text) <= 6000),
  language text,
  -- a placeholder such as [person] is no word of the resident
  search tsvector generated always as (to_tsvector('dutch', regexp_replace(coalesce(text, ''), '\[[a-z]+\]', ' ', 'g'))) stored,
  -- text and day in one number, to find the same question again: row-level security lets an index be used for a plain number, not for md5(text)
  fingerprint bigint generated always as (hashtextextended(text, asked_on - date '2000-01-01')) stored,
  import_id uuid,
  import_row int,
  withdrawn_at timestamptz,
  edited_at timestamptz,
  created_at timestamptz not null default now(),
  unique (municipality_id, organisation_id, id),
  unique (import_id, import_row),
  check (withdrawn_at is null or text is null),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, organisation_id, author_id) references wijkverband.member (municipality_id, organisation_id, id),
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id)
);
create index on wijkverband.question using gin (search);
create index on wijkverband.question (organisation_id, asked_on desc, id desc) where withdrawn_at is null;
create index on wijkverband.question (municipality_id, area_id, asked_on) where withdrawn_at is null;
-- the same text on the same day: how an import finds its duplicates
create index on wijkverband.question (municipality_id, fingerprint) where fingerprint is not null;
-- what still carries a text, oldest first: for the term of texts
create index on wijkverband.question (municipality_id, asked_on) where text is not null;
select wijkverband.guard_table('question', 'organisation');

-- The vector of a question's text, with the name of the model that made it, so that a later model can be told apart.
create table wijkverband.question_vector (
  question_id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  model text not null,
  -- 192 signed bytes: each coordinate × 127, rounded
  vector bytea not null check (octet_length(vector) = 192),
  foreign key (municipality_id, organisation_id, question_id) references wijkverband.question (municipality_id, organisation_id, id) on delete cascade
);
create index on wijkverband.question_vector (municipality_id, model);
select wijkverband.guard_table('question_vector', 'organisation');
