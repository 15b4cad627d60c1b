-- A fourth reach. What organisations tell each other (a talk with parents, a top 3, the start of an approach) is read by everyone who works in
-- the municipality, and written only by the organisation that answers for it.
create or replace function wijkverband.guard_table(name text, reach text, rights text default 'select, insert, update, delete') returns void
language plpgsql as $$
declare
  own_municipality constant text := 'municipality_id = (select wijkverband.current_municipality())';
  signed_in constant text := '(select wijkverband.current_kind()) in (''member'', ''river'')';
  own_organisation constant text := '((select wijkverband.current_kind()) = ''river'' or ((select wijkverband.current_kind()) = ''member'' and organisation_id = (select wijkverband.current_organisation())))';
  condition text;
begin
  condition := case reach
    when 'organisation' then own_municipality || ' and ' || own_organisation
    when 'shared' then own_municipality || ' and ' || own_organisation
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
  if reach = 'shared' then
    execute format('create policy shared_to_read on wijkverband.%I for select to wijkverband_member using (%s)', name, own_municipality || ' and ' || signed_in);
  end if;
  execute format('grant %s on wijkverband.%I to wijkverband_member', rights, name);
end $$;
