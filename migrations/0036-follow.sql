-- What one person follows, keeps and wants to hear: hers alone. Her colleagues and her administrator do not read it.
create function wijkverband.guard_own(name text) returns void language plpgsql as $$
begin
  execute format('create policy own_only on wijkverband.%I as restrictive to wijkverband_member
    using ((select wijkverband.current_kind()) = ''river'' or member_id = (select wijkverband.current_person()))
    with check ((select wijkverband.current_kind()) = ''river'' or member_id = (select wijkverband.current_person()))', name);
end $$;

create table wijkverband.subscription (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  theme_id uuid,
  -- a wijk
  area_id uuid,
  created_at timestamptz not null,
  check ((theme_id is null) <> (area_id is null)),
  unique nulls not distinct (member_id, theme_id, area_id),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade,
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id) on delete cascade
);
select wijkverband.guard_table('subscription', 'organisation', 'select, insert, delete');
select wijkverband.guard_own('subscription');

-- A list as someone wants to see it again.
create table wijkverband.saved_filter (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  page text not null check (page in ('questions', 'themes', 'alarms')),
  name text not null check (length(name) between 1 and 60),
  -- the part of the address behind the question mark
  query text not null check (length(query) <= 1000),
  created_at timestamptz not null,
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
create index on wijkverband.saved_filter (member_id, page);
select wijkverband.guard_table('saved_filter', 'organisation');
select wijkverband.guard_own('saved_filter');

-- Does she want the weekly message by mail? Without a row her role decides.
create table wijkverband.digest_choice (
  member_id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  wanted boolean not null,
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
select wijkverband.guard_table('digest_choice', 'organisation');
select wijkverband.guard_own('digest_choice');

-- Once a member and week: claimed before the mail leaves, so that a crash in between sends none twice. `week`: the Monday it was sent on.
create table wijkverband.digest_sent (
  member_id uuid not null,
  week date not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  claimed_at timestamptz not null,
  -- null with a claim: there was nothing new, or the platform stopped halfway
  sent_at timestamptz,
  primary key (member_id, week),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
select wijkverband.guard_table('digest_sent', 'organisation');
select wijkverband.guard_own('digest_sent');

-- What colleagues write to each other about a theme or a wijk; cleaned as every text. Everyone of the organisation reads it, its author changes it.
create table wijkverband.note (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  author_id uuid not null,
  theme_id uuid,
  area_id uuid,
  text text not null check (length(text) between 1 and 6000),
  created_at timestamptz not null,
  edited_at timestamptz,
  check ((theme_id is null) <> (area_id is null)),
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id, author_id) references wijkverband.member (municipality_id, organisation_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade,
  foreign key (municipality_id, area_id) references wijkverband.area (municipality_id, id) on delete cascade
);
create index on wijkverband.note (organisation_id, theme_id, created_at desc);
create index on wijkverband.note (organisation_id, area_id, created_at desc);
select wijkverband.guard_table('note', 'organisation');
create policy author_to_add on wijkverband.note as restrictive for insert to wijkverband_member
  with check (author_id = (select wijkverband.current_person()));
create policy author_to_change on wijkverband.note as restrictive for update to wijkverband_member
  using (author_id = (select wijkverband.current_person()));
create policy author_to_delete on wijkverband.note as restrictive for delete to wijkverband_member
  using ((select wijkverband.current_kind()) = 'river' or author_id = (select wijkverband.current_person()));

-- For whom a note is, of the own organisation. Only she says that she read it.
create table wijkverband.note_mention (
  note_id uuid not null,
  member_id uuid not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (note_id, member_id),
  foreign key (municipality_id, organisation_id, note_id) references wijkverband.note (municipality_id, organisation_id, id) on delete cascade,
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
create index on wijkverband.note_mention (member_id) where read_at is null;
select wijkverband.guard_table('note_mention', 'organisation');
create policy reader_to_change on wijkverband.note_mention as restrictive for update to wijkverband_member
  using (member_id = (select wijkverband.current_person()));

-- Who leaves takes along what was hers alone.
create function wijkverband.forget_own_choices() returns trigger language plpgsql security definer set search_path = wijkverband, pg_temp as $$
begin
  delete from subscription where member_id = new.id;
  delete from saved_filter where member_id = new.id;
  delete from digest_choice where member_id = new.id;
  delete from digest_sent where member_id = new.id;
  delete from note_mention where member_id = new.id;
  return null;
end $$;
create trigger forget_own_choices after update of left_at on wijkverband.member
  for each row when (new.left_at is not null and old.left_at is null) execute function wijkverband.forget_own_choices();
