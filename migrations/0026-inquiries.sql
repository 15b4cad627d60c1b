-- One question to schools and GPs: which three themes do you meet? Everyone in the municipality may know that it was asked and what came of it;
-- whom it was sent to, and the answers themselves, stay with the organisation that asked.
create table wijkverband.inquiry (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  member_id uuid,
  title text not null check (length(title) between 1 and 120),
  opened_on date not null,
  -- the last day on which it may be answered
  closes_on date not null check (closes_on >= opened_on),
  -- the day on which the outcome was made; from then on nothing changes
  closed_on date,
  created_at timestamptz not null,
  unique (municipality_id, organisation_id, id),
  unique (municipality_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, organisation_id, member_id) references wijkverband.member (municipality_id, organisation_id, id)
);
create index on wijkverband.inquiry (municipality_id, closed_on, closes_on);
select wijkverband.guard_table('inquiry', 'shared', 'select, insert, update, delete');

create table wijkverband.inquiry_wijk (
  inquiry_id uuid not null,
  wijk_id uuid not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  primary key (inquiry_id, wijk_id),
  foreign key (municipality_id, organisation_id, inquiry_id) references wijkverband.inquiry (municipality_id, organisation_id, id) on delete cascade,
  foreign key (municipality_id, wijk_id) references wijkverband.area (municipality_id, id)
);
select wijkverband.guard_table('inquiry_wijk', 'shared', 'select, insert');

create table wijkverband.inquiry_recipient (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  inquiry_id uuid not null,
  kind text not null check (kind in ('school', 'gp')),
  wijk_id uuid not null,
  -- of the institution
  name text not null check (length(name) between 1 and 120),
  -- a functional address; null: the link is handed over, or the term of the address is over
  email text check (email = lower(email) and length(email) <= 254),
  -- the message that waits to be sent
  due text check (due in ('first', 'reminder')),
  tries int not null default 0,
  mailed_on date,
  -- a link was made by hand
  handed_on date,
  reminded_on date,
  -- the reminder of a week before the end was planned: once
  auto_reminded boolean not null default false,
  answered_on date,
  unique (municipality_id, organisation_id, id),
  unique (inquiry_id, kind, wijk_id, name),
  foreign key (municipality_id, organisation_id, inquiry_id) references wijkverband.inquiry (municipality_id, organisation_id, id) on delete cascade,
  foreign key (inquiry_id, wijk_id) references wijkverband.inquiry_wijk (inquiry_id, wijk_id)
);
create index on wijkverband.inquiry_recipient (inquiry_id);
create index on wijkverband.inquiry_recipient (municipality_id, due) where due is not null;
select wijkverband.guard_table('inquiry_recipient', 'organisation');

-- Only the hash of a link is kept. A reminder brings a link of its own; the first one that is used stays, the others go.
create table wijkverband.inquiry_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  municipality_id uuid not null,
  organisation_id uuid not null,
  recipient_id uuid not null,
  foreign key (municipality_id, organisation_id, recipient_id) references wijkverband.inquiry_recipient (municipality_id, organisation_id, id) on delete cascade
);
create index on wijkverband.inquiry_link (recipient_id);
select wijkverband.guard_table('inquiry_link', 'organisation', 'select, insert, delete');

-- A theme that an institution named. Its key is made from the link by another hash, so that the answer can be changed with the link, and nobody
-- who reads the tables can see whose it is. No moment is kept.
create table wijkverband.inquiry_answer (
  answer_key bytea not null check (octet_length(answer_key) = 32),
  theme_id uuid not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  inquiry_id uuid not null,
  kind text not null check (kind in ('school', 'gp')),
  wijk_id uuid not null,
  primary key (answer_key, theme_id),
  foreign key (municipality_id, organisation_id, inquiry_id) references wijkverband.inquiry (municipality_id, organisation_id, id) on delete cascade,
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.inquiry_answer (inquiry_id);
select wijkverband.guard_table('inquiry_answer', 'organisation', 'select, delete');

-- The outcome: made once, at closing, after disclosure control. The same numbers for everyone, the asking organisation too. Only what may be
-- shown has a row: of a single GP in a wijk even the names of themes would tell what she named.
create table wijkverband.inquiry_result (
  inquiry_id uuid not null,
  municipality_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('school', 'gp')),
  -- null: all wijken of the inquiry together
  wijk_id uuid,
  -- null: how many institutions answered
  theme_id uuid,
  value int not null check (value > 0),
  unique nulls not distinct (inquiry_id, kind, wijk_id, theme_id),
  foreign key (municipality_id, organisation_id, inquiry_id) references wijkverband.inquiry (municipality_id, organisation_id, id) on delete cascade,
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.inquiry_result (municipality_id, theme_id);
select wijkverband.guard_table('inquiry_result', 'shared', 'select, insert');

-- Without an account only a link opens something, and each door gives back what belongs to that link. `hash` is that of the link, `on_day` today.
-- A link works until thirty days after the end; answering until the end.
create function wijkverband.inquiry_of_link(hash bytea, on_day date)
  returns table (municipality_id uuid, title text, organisation_name text, closes_on date, closed boolean, ready boolean, kind text, wijk_id uuid, wijk_name text, recipient_name text, answered boolean)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    select i.municipality_id, i.title, o.name, least(i.closes_on, i.closed_on), i.closed_on is not null or i.closes_on < on_day, i.closed_on is not null,
      r.kind, r.wijk_id, a.name, r.name, r.answered_on is not null
    from inquiry_link l join inquiry_recipient r on r.id = l.recipient_id join inquiry i on i.id = r.inquiry_id
      join organisation o on o.id = i.organisation_id join area a on a.id = r.wijk_id
    where l.token_hash = hash and least(i.closes_on, i.closed_on) + 30 >= on_day
  $$;

-- The themes to choose from, those that are heard most in this wijk first (`often`: their place among them). Below the threshold nothing is told apart.
create function wijkverband.inquiry_choices(hash bytea, on_day date)
  returns table (id uuid, name text, often int)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    with recursive link as (
      select r.municipality_id, r.wijk_id, coalesce((m.settings ->> 'threshold')::int, 5) as threshold
      from inquiry_link l join inquiry_recipient r on r.id = l.recipient_id join municipality m on m.id = r.municipality_id
      where l.token_hash = hash
    ),
    inside(id) as (
      select link.wijk_id from link
      union select area.id from area join inside on area.parent_id = inside.id
    ),
    heard as (
      select p.theme_id, count(*) filter (where q.area_id in (select inside.id from inside)) as here, count(*) as everywhere
      from question q join question_placed p on p.question_id = q.id join link on link.municipality_id = q.municipality_id
      where q.withdrawn_at is null and q.asked_on > on_day - 364 and p.theme_id is not null
      group by 1
    )
    select t.id, t.name, (row_number() over (order by
      case when h.here >= link.threshold then h.here else 0 end desc nulls last,
      case when h.everywhere >= link.threshold then h.everywhere else 0 end desc nulls last, t.name, t.id))::int
    from theme t join link on link.municipality_id = t.municipality_id left join heard h on h.theme_id = t.id
    where t.status = 'candidate' and (t.area_id is null or t.area_id = link.wijk_id)
  $$;

create function wijkverband.inquiry_choice_of(answer bytea) returns table (theme_id uuid)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$ select a.theme_id from inquiry_answer a where a.answer_key = answer $$;

-- Stores an answer, or replaces the one that was given with this link. False: the link does not work, the inquiry is over, or a theme is none of the choices.
create function wijkverband.answer_inquiry(hash bytea, answer bytea, themes uuid[], on_day date) returns boolean
language plpgsql security definer set search_path = wijkverband, pg_temp as $$
declare
  recipient inquiry_recipient;
  closed boolean;
begin
  select r.* into recipient from inquiry_link l join inquiry_recipient r on r.id = l.recipient_id where l.token_hash = hash for update of r;
  if not found then return false; end if;
  -- the closing of the inquiry waits for this answer, or this answer sees that it is closed
  select i.closed_on is not null or i.closes_on < on_day into closed from inquiry i where i.id = recipient.inquiry_id for share;
  if closed or cardinality(themes) not between 1 and 3 then return false; end if;
  -- another link of the same institution was used since this one was looked up
  if not exists (select 1 from inquiry_link l where l.token_hash = hash) then return false; end if;
  if exists (select 1 from unnest(themes) wanted where not exists (
    select 1 from theme t where t.id = wanted and t.municipality_id = recipient.municipality_id and t.status = 'candidate'
      and (t.area_id is null or t.area_id = recipient.wijk_id))) then return false; end if;
  delete from inquiry_answer a where a.answer_key = answer;
  insert into inquiry_answer (answer_key, theme_id, municipality_id, organisation_id, inquiry_id, kind, wijk_id)
    select distinct answer, wanted, recipient.municipality_id, recipient.organisation_id, recipient.inquiry_id, recipient.kind, recipient.wijk_id from unnest(themes) wanted;
  delete from inquiry_link l where l.recipient_id = recipient.id and l.token_hash <> hash;
  if recipient.answered_on is null then
    update inquiry_recipient set answered_on = on_day, due = null where id = recipient.id;
    insert into audit_log (id, municipality_id, organisation_id, member_id, action, object, object_id)
      values (gen_random_uuid(), recipient.municipality_id, recipient.organisation_id, null, 'received', 'inquiry answer', recipient.inquiry_id);
  end if;
  return true;
end $$;

create function wijkverband.inquiry_outcome(hash bytea) returns table (theme_name text, kind text, value int)
  language sql stable security definer set search_path = wijkverband, pg_temp
  as $$
    select t.name, s.kind, s.value
    from inquiry_link l join inquiry_recipient r on r.id = l.recipient_id join inquiry_result s on s.inquiry_id = r.inquiry_id
      left join theme t on t.id = s.theme_id
    where l.token_hash = hash and s.wijk_id is null
  $$;

revoke execute on function wijkverband.inquiry_of_link, wijkverband.inquiry_choices, wijkverband.inquiry_choice_of, wijkverband.answer_inquiry,
  wijkverband.inquiry_outcome from public;
