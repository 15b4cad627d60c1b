-- Which colleague decided is read by her own organisation only; others see the name of the organisation. So it stands in a table of its own.
create table wijkverband.theme_history_author (
  history_id uuid primary key references wijkverband.theme_history on delete cascade,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
insert into wijkverband.theme_history_author (history_id, municipality_id, organisation_id, member_id)
  select id, municipality_id, organisation_id, member_id from wijkverband.theme_history where member_id is not null and organisation_id is not null;
select wijkverband.guard_table('theme_history_author', 'organisation', 'select, insert, delete');
-- nobody signs for a colleague
create policy in_own_name on wijkverband.theme_history_author as restrictive for insert to wijkverband_member
  with check (member_id = (select wijkverband.current_person()));

drop policy own_to_add on wijkverband.theme_history;
alter table wijkverband.theme_history drop column member_id;
create policy own_to_add on wijkverband.theme_history as restrictive for insert to wijkverband_member
  with check ((select wijkverband.current_kind()) = 'river' or organisation_id = (select wijkverband.current_organisation()));
