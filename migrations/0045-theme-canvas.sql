-- What lies behind a theme, in four boxes: what is asked, what is meant, what may cause it, what parents say of it. Only added to: each
-- change is a new version, so that nothing anyone wrote is lost. No member is named: who wrote it stands in the audit log of her own organisation.
create table wijkverband.cause_canvas (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  theme_id uuid not null,
  -- null: the whole municipality
  wijk_id uuid,
  asked text not null default '' check (length(asked) <= 1000),
  behind text not null default '' check (length(behind) <= 1000),
  causes text not null default '' check (length(causes) <= 1000),
  parents_say text not null default '' check (length(parents_say) <= 1000),
  made_at timestamptz not null,
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade,
  foreign key (municipality_id, wijk_id) references wijkverband.area (municipality_id, id)
);
create index on wijkverband.cause_canvas (theme_id, wijk_id, made_at desc);
select wijkverband.guard_table('cause_canvas', 'shared', 'select, insert, delete');

-- Does this theme suit a group? The answers to the questions are not kept, only what came of them. Worries about safety leave no trace.
create table wijkverband.suitability_check (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  theme_id uuid not null,
  outcome text not null check (outcome in ('group', 'individual')),
  reason text not null check (length(reason) between 1 and 500),
  made_at timestamptz not null,
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade
);
create index on wijkverband.suitability_check (theme_id, made_at desc);
select wijkverband.guard_table('suitability_check', 'shared', 'select, insert, delete');
