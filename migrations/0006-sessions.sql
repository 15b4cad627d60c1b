-- Who is signed in. Only the hash of the token is kept: who reads the table can open no session.
create table wijkverband.session (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id) on delete cascade
);
create index on wijkverband.session (organisation_id, member_id);
create index on wijkverband.session (municipality_id, expires_at);
select wijkverband.guard_table('session', 'organisation', 'select, insert, delete');

-- A link to choose a password: for who forgot it, and for who was invited. Used once, then gone.
create table wijkverband.password_reset (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id) on delete cascade
);
create index on wijkverband.password_reset (organisation_id, member_id);
create index on wijkverband.password_reset (municipality_id, expires_at);
select wijkverband.guard_table('password_reset', 'organisation', 'select, insert, delete');

-- Before anyone is signed in no scope can be set. The four functions below are the only doors: each takes an exact secret or address
-- and gives one row. They are for the application role, not for the role that works inside a scope.
create function wijkverband.session_of(hash bytea, at timestamptz)
  returns table (municipality_id uuid, municipality_name text, organisation_id uuid, organisation_name text, organisation_kind text,
    member_id uuid, member_name text, role text, team_id uuid)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    select m.municipality_id, g.name, m.organisation_id, o.name, o.kind, m.id, m.name, m.role, m.team_id
    from session s
      join member m on m.id = s.member_id and m.active
      join organisation o on o.id = m.organisation_id and o.active
      join municipality g on g.id = m.municipality_id
    where s.token_hash = hash and s.created_at <= at and s.expires_at > at
  $$;

-- Who signs in with this address; without a name, and nothing of who left.
create function wijkverband.member_to_sign_in(address text)
  returns table (municipality_id uuid, organisation_id uuid, member_id uuid, password_hash text)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    select m.municipality_id, m.organisation_id, m.id, m.password_hash
    from member m join organisation o on o.id = m.organisation_id and o.active
    where m.email = address and m.active
  $$;

create function wijkverband.member_of_reset(hash bytea, at timestamptz)
  returns table (municipality_id uuid, organisation_id uuid, member_id uuid)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    select m.municipality_id, m.organisation_id, m.id
    from password_reset r
      join member m on m.id = r.member_id and m.active
      join organisation o on o.id = m.organisation_id and o.active
    where r.token_hash = hash and r.expires_at > at
  $$;

-- Someone with this role to try the demo as. A municipality of one's own is never a demo, so it never answers here.
create function wijkverband.demo_member(wanted text)
  returns table (municipality_id uuid, organisation_id uuid, member_id uuid)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    select m.municipality_id, m.organisation_id, m.id
    from municipality g
      join organisation o on o.municipality_id = g.id and o.active
      join member m on m.organisation_id = o.id and m.active
    where g.is_demo and m.role = wanted
    order by m.created_at, m.id limit 1
  $$;

revoke execute on function wijkverband.session_of, wijkverband.member_to_sign_in, wijkverband.member_of_reset, wijkverband.demo_member from public;
