-- A file of questions on its way in. The original is never here: what is staged was cleaned in memory first.
create table wijkverband.question_import (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  -- who brought the file
  member_id uuid not null,
  title text not null check (length(title) <= 300),
  -- uploading: rows come in; staged: all rows are in, columns to be chosen; running: rows become questions
  status text not null check (status in ('uploading', 'staged', 'running', 'done', 'undone')),
  -- cleaned names of the columns, in order
  head jsonb not null default '[]',
  -- which column is what, and which wijk a name stands for; null until a person chose
  mapping jsonb,
  rows_staged int not null default 0,
  stored int not null default 0,
  duplicates int not null default 0,
  wrong int not null default 0,
  cleaned int not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
create index on wijkverband.question_import (organisation_id, created_at desc);
select wijkverband.guard_table('question_import', 'organisation');

-- One row of the file, cleaned. Goes away 30 days after the import; the counts above stay.
create table wijkverband.question_import_row (
  import_id uuid not null,
  row_number int not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  -- cell by cell: the cleaned text, its language or null, and the kinds of identifiers that were taken out
  cells jsonb not null,
  languages jsonb not null default '[]',
  removed jsonb not null default '[]',
  outcome text check (outcome in ('stored', 'duplicate', 'wrong')),
  -- why it is wrong, or what was not understood
  remarks jsonb not null default '[]',
  primary key (import_id, row_number),
  foreign key (municipality_id, organisation_id, import_id) references wijkverband.question_import (municipality_id, organisation_id, id) on delete cascade
);
create index on wijkverband.question_import_row (import_id, row_number) where outcome is null;
select wijkverband.guard_table('question_import_row', 'organisation');

alter table wijkverband.question add foreign key (municipality_id, organisation_id, import_id)
  references wijkverband.question_import (municipality_id, organisation_id, id);
