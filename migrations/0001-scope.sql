-- Who may see which row. The application role has no rights of its own: inside a transaction it takes the role
-- wijkverband_member and says for which municipality, organisation and person it works. Without that, nothing is visible.
create schema wijkverband;
create schema pgboss;

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'wijkverband_member') then create role wijkverband_member nologin; end if;
exception when duplicate_object or unique_violation then null; end $$;

grant usage on schema wijkverband to wijkverband_member;
revoke all on schema public from wijkverband_member;

create function wijkverband.current_municipality() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.municipality', true), '')::uuid $$;
create function wijkverband.current_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function wijkverband.current_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
-- member: someone who is signed in; river: the platform's own work over all organisations of one municipality; public: no account.
create function wijkverband.current_kind() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.kind', true), ''), 'none') $$;

-- Every table is guarded by one of three reaches:
--   organisation  a member reaches rows of her own organisation, the river those of its municipality
--   municipality  members and the river reach rows of their municipality
--   open          as municipality, and readable without an account too
-- The bodies stand in (select …) so that PostgreSQL computes them once a query, not once a row.
create function wijkverband.guard_table(name text, reach text, rights text default 'select, insert, update, delete') returns void
language plpgsql as $$
declare
  own_municipality constant text := 'municipality_id = (select wijkverband.current_municipality())';
  signed_in constant text := '(select wijkverband.current_kind()) in (''member'', ''river'')';
  condition text;
begin
  condition := case reach
    when 'organisation' then own_municipality || ' and ((select wijkverband.current_kind()) = ''river'' or ((select wijkverband.current_kind()) = ''member'' and organisation_id = (select wijkverband.current_organisation())))'
    when 'municipality' then own_municipality || ' and ' || signed_in
    when 'open' then own_municipality || ' and ' || signed_in
  end;
  if condition is null then raise exception 'unknown reach %', reach; end if;
  execute format('alter table wijkverband.%I enable row level security', name);
  execute format('create policy scope on wijkverband.%I to wijkverband_member using (%s) with check (%s)', name, condition, condition);
  if reach = 'open' then
    execute format('create policy open_to_read on wijkverband.%I for select to wijkverband_member using (%s)', name,
      own_municipality || ' and (select wijkverband.current_kind()) = ''public''');
  end if;
  execute format('grant %s on wijkverband.%I to wijkverband_member', rights, name);
end $$;

-- For tables that may only grow. The river may delete what is past its term: `forgets` names the column that tells the age.
create function wijkverband.only_added_to() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and wijkverband.current_kind() = 'river' then return old; end if;
  raise exception '% is only added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
