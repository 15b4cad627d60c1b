create table wijkverband.municipality (
  id uuid primary key,
  municipality_id uuid generated always as (id) stored,
  code text not null unique check (code ~ '^GM[0-9]{4}$'),
  name text not null,
  -- threshold, terms and the like; a missing key means the default of the code
  settings jsonb not null default '{}',
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
select wijkverband.guard_table('municipality', 'open', 'select, update (name, settings)');

create table wijkverband.organisation (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('partner', 'municipality', 'university')),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  unique (municipality_id, id),
  unique (municipality_id, name)
);
select wijkverband.guard_table('organisation', 'municipality', 'select, insert, update');

create table wijkverband.team (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  active boolean not null default true,
  unique (municipality_id, organisation_id, id),
  unique (organisation_id, name),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
select wijkverband.guard_table('team', 'organisation');

create table wijkverband.member (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  team_id uuid,
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and email like '%_@_%'),
  role text not null,
  password_hash text,
  active boolean not null default true,
  failed_sign_ins int not null default 0,
  blocked_until timestamptz,
  -- what the capture form remembers: last area, age band and route
  remembered jsonb not null default '{}',
  -- name, address and password were emptied; the row stays for the history
  left_at timestamptz,
  created_at timestamptz not null default now(),
  unique (email),
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, organisation_id, team_id) references wijkverband.team (municipality_id, organisation_id, id)
);
select wijkverband.guard_table('member', 'organisation');

-- The river has to know for which municipalities it turns; this is the one thing that may be read before a scope is set.
create function wijkverband.municipalities() returns table (id uuid, code text, name text, is_demo boolean)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$ select id, code, name, is_demo from wijkverband.municipality order by code $$;
