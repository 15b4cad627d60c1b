-- Who did what and when: every write, and every read of personal data. Only added to.
create table wijkverband.audit_log (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  organisation_id uuid not null,
  member_id uuid,
  at timestamptz not null default now(),
  action text not null,
  object text not null,
  object_id uuid,
  detail jsonb not null default '{}',
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
create index on wijkverband.audit_log (organisation_id, at desc);
create trigger only_added_to before update or delete on wijkverband.audit_log for each row execute function wijkverband.only_added_to();
create trigger never_emptied before truncate on wijkverband.audit_log execute function wijkverband.only_added_to();
select wijkverband.guard_table('audit_log', 'organisation', 'select, insert, delete');

-- The ledger of every count that ever left its organisation: what was shown to whom, over which cell and which week.
create table wijkverband.release (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  -- the organisation that may see this count of the others
  organisation_id uuid not null,
  kind text not null,
  cell jsonb not null,
  week date not null,
  -- null: withheld
  value int,
  released_at timestamptz not null default now(),
  unique (organisation_id, kind, week, cell),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
create index on wijkverband.release (organisation_id, kind, week);
select wijkverband.guard_table('release', 'organisation', 'select, insert, delete');

-- A form sent twice is stored once: the key travels in the form, the answer is the address that followed.
create table wijkverband.request_key (
  key uuid not null,
  municipality_id uuid not null references wijkverband.municipality,
  organisation_id uuid not null,
  answer text not null,
  at timestamptz not null default now(),
  primary key (organisation_id, key),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
select wijkverband.guard_table('request_key', 'organisation');
