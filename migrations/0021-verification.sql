-- What parents in one wijk said of one theme. Never deleted: a talk that was written down by mistake is withdrawn with a reason.
create table wijkverband.verification (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  talk_id uuid not null,
  theme_id uuid not null,
  wijk_id uuid not null,
  on_day date not null,
  -- how many parents judged it
  parents int not null check (parents between 1 and 500),
  outcome text not null check (outcome in ('fits', 'partlyFits', 'doesNotFit')),
  -- what they changed or said; texts are cleaned, and a sentence is there with their consent only
  changed text not null default '' check (length(changed) <= 2000),
  new_name text not null default '' check (length(new_name) <= 120),
  for_whom text not null default '' check (length(for_whom) <= 200),
  sentence text not null default '' check (length(sentence) <= 1000),
  know_others text not null default 'notAsked' check (know_others in ('yes', 'no', 'notAsked')),
  created_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500),
  check (outcome <> 'partlyFits' or changed <> ''),
  check ((withdrawn_at is null) = (withdrawn_reason = '')),
  unique (municipality_id, id),
  foreign key (municipality_id, organisation_id, talk_id) references wijkverband.parent_talk (municipality_id, organisation_id, id),
  foreign key (talk_id, wijk_id, on_day) references wijkverband.parent_talk (id, wijk_id, on_day) on update cascade,
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.verification (theme_id, wijk_id);
create unique index on wijkverband.verification (talk_id, theme_id) where withdrawn_at is null;
select wijkverband.guard_table('verification', 'shared', 'select, insert, update');

-- Parents said "it fits partly": what was changed since, by whom and when. Any organisation may make the change.
create table wijkverband.verification_change (
  verification_id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  what text not null check (length(what) between 1 and 1000),
  by_whom text not null check (length(by_whom) between 1 and 200),
  name_before text not null,
  name_after text not null,
  created_at timestamptz not null,
  foreign key (municipality_id, verification_id) references wijkverband.verification (municipality_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id)
);
select wijkverband.guard_table('verification_change', 'shared', 'select, insert');

-- The moment of the last split of a theme, or of the last merge into it, that still holds: what parents said before was about another theme.
create view wijkverband.theme_regrouped with (security_invoker = true) as
  select h.theme_id, max(h.at) as at
  from wijkverband.theme_history h
  where (h.action = 'split' and not exists (
      select 1 from wijkverband.theme_history u
      where u.theme_id = h.theme_id and u.action = 'undone' and u.detail ->> 'deed' = 'split' and (u.at, u.id) > (h.at, h.id)
        and not exists (select 1 from wijkverband.theme_history s where s.theme_id = h.theme_id and s.action = 'split' and (s.at, s.id) > (h.at, h.id) and (s.at, s.id) < (u.at, u.id))))
    or (h.action = 'received' and not exists (
      select 1 from wijkverband.theme_history u
      where u.theme_id = (h.detail ->> 'other')::uuid and u.action = 'undone' and u.detail ->> 'deed' = 'merged' and (u.at, u.id) > (h.at, h.id)
        and not exists (select 1 from wijkverband.theme_history m where m.theme_id = u.theme_id and m.action = 'merged' and (m.at, m.id) > (h.at, h.id) and (m.at, m.id) < (u.at, u.id))))
  group by h.theme_id;
grant select on wijkverband.theme_regrouped to wijkverband_member;

-- What counts for where a theme stands with parents, oldest first by `place`; the pages and the gate both read this and nothing else.
create view wijkverband.verification_counted with (security_invoker = true) as
  select v.id, v.municipality_id, v.theme_id, v.wijk_id, v.on_day, v.parents, v.outcome, c.on_day as changed_on,
    row_number() over (partition by v.theme_id, v.wijk_id order by v.on_day, v.created_at, v.id) as place
  from wijkverband.verification v
    join wijkverband.theme t on t.id = v.theme_id and t.status = 'candidate'
    left join wijkverband.verification_change c on c.verification_id = v.id
    left join wijkverband.theme_regrouped r on r.theme_id = v.theme_id
  where v.withdrawn_at is null
    and (r.at is null or (v.created_at > r.at and v.on_day >= (r.at at time zone 'Europe/Amsterdam')::date));
grant select on wijkverband.verification_counted to wijkverband_member;

-- A number from the settings of a municipality; what is missing or not allowed is the one by default, as in the code.
create function wijkverband.whole_setting(settings jsonb, name text, lowest int, highest int, usual int) returns int
language sql immutable parallel safe
  as $$ select case when settings ->> name ~ '^[0-9]{1,4}$' and (settings ->> name)::int between lowest and highest then (settings ->> name)::int else usual end $$;

-- May an approach for this theme start in this wijk on this day? The same rule as standingOf in src/themes/verification.ts; a test holds them together.
-- The newest talk decides. Heads add up from the last talk that did not simply fit: that one counts too once its change was made.
create function wijkverband.verified(theme uuid, wijk uuid, on_day date) returns boolean
language sql stable as $$
  with told as (
    select * from wijkverband.verification_counted v where v.theme_id = theme and v.wijk_id = wijk
  ), run as (
    select coalesce(max(case when told.changed_on is null then told.place + 1 else told.place end) filter (where told.outcome <> 'fits'), 1) as first from told
  )
  select coalesce(sum(told.parents) >= max(wijkverband.whole_setting(m.settings, 'minimumParents', 3, 50, 5)), false)
  from told cross join run join wijkverband.municipality m on m.id = told.municipality_id
  where told.place >= run.first
    and (told.outcome = 'fits' or told.outcome = 'partlyFits' and told.changed_on <= verified.on_day)
    and told.on_day <= verified.on_day
    and told.on_day + make_interval(months => wijkverband.whole_setting(m.settings, 'verificationMonths', 6, 60, 24)) >= verified.on_day
$$;
