-- What residents ask by themselves, without an account: who heard it is nobody, so there is no route and no author.
alter table wijkverband.question
  add column source text not null default 'worker' check (source in ('worker', 'resident')),
  alter column route drop not null,
  add constraint question_route check ((source = 'resident') = (route is null)),
  add constraint question_of_a_resident check (source = 'worker' or author_id is null);

-- Which organisation reads a resident's question: one that works in the wijk on that day (in the whole municipality when the wijk is unknown).
-- Of several, the one that the municipality chose; then one that works in all of the wijk, with a team, in most areas, and is here longest.
-- Where nobody works the municipality's own organisation reads it.
create function wijkverband.reader_of_residents(municipality uuid, wijk uuid, on_day date) returns uuid
language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    with recursive inside(id) as (
      select a.id from area a where a.municipality_id = municipality and (wijk is null or a.id = wijk)
      union select a.id from area a join inside on a.parent_id = inside.id
    ),
    chosen as (select m.settings ->> 'residentOrganisation' as id from municipality m where m.id = municipality),
    works as (
      select s.organisation_id, bool_or(s.area_id = wijk) as whole, bool_or(s.team_id is not null) as with_team, count(distinct s.area_id) as here
      from service_area s join inside on inside.id = s.area_id
      where s.municipality_id = municipality and s.valid_from <= on_day and coalesce(s.valid_until, on_day) >= on_day
      group by 1
    )
    select o.id
    from organisation o left join works w on w.organisation_id = o.id left join chosen on chosen.id = o.id::text
    where o.municipality_id = municipality and o.active
      and (o.kind = 'municipality' or (o.kind = 'partner' and (w.organisation_id is not null or (wijk is null and chosen.id is not null))))
    order by chosen.id is not null desc, o.kind = 'partner' desc, coalesce(w.whole, false) desc, coalesce(w.with_team, false) desc, w.here desc nulls last, o.created_at, o.id
    limit 1
  $$;

-- The one thing that someone without an account may do with questions: add one, once a key. Nothing can be read back.
create function wijkverband.ask_as_resident(key uuid, question uuid, wijk uuid, age_band text, on_day date, at timestamptz, words text, language text) returns void
language plpgsql security definer set search_path = wijkverband, pg_temp as $$
declare
  municipality uuid := current_municipality();
  reader uuid;
begin
  if current_kind() <> 'public' or municipality is null then
    raise exception 'only for someone without an account' using errcode = 'insufficient_privilege';
  end if;
  if words is null or length(words) > 6000 then raise exception 'a question of a resident has words'; end if;
  if wijk is not null and not exists (select 1 from area a where a.id = wijk and a.municipality_id = municipality and a.valid_until is null) then
    raise exception 'no such area';
  end if;
  reader := reader_of_residents(municipality, wijk, on_day);
  if reader is null then raise exception 'nobody reads questions of residents in this municipality'; end if;
  insert into request_key (key, municipality_id, organisation_id, answer, at)
    values (ask_as_resident.key, municipality, reader, '/vraag/bedankt', ask_as_resident.at) on conflict do nothing;
  if not found then return; end if;
  insert into question (id, municipality_id, organisation_id, area_id, age_band, route, asked_on, text, language, source, created_at)
    values (question, municipality, reader, wijk, ask_as_resident.age_band, null, on_day, words, ask_as_resident.language, 'resident', ask_as_resident.at);
  insert into audit_log (id, municipality_id, organisation_id, member_id, at, action, object, object_id, detail)
    values (gen_random_uuid(), municipality, reader, null, ask_as_resident.at, 'received', 'question', question, '{}');
end $$;

revoke execute on function wijkverband.reader_of_residents, wijkverband.ask_as_resident from public;
grant execute on function wijkverband.ask_as_resident to wijkverband_member;
