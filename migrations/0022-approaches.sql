-- The bare start of an approach: one theme in one wijk from a day on, by one organisation.
create table wijkverband.approach (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  theme_id uuid not null,
  wijk_id uuid not null,
  starts_on date not null,
  status text not null default 'running' check (status in ('running', 'stopped')),
  stopped_on date,
  stopped_reason text not null default '' check (length(stopped_reason) <= 500),
  created_at timestamptz not null,
  check ((status = 'stopped') = (stopped_on is not null and stopped_reason <> '')),
  unique (municipality_id, id),
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id),
  foreign key (municipality_id, wijk_id) references wijkverband.area (municipality_id, id)
);
create index on wijkverband.approach (municipality_id, wijk_id);
create index on wijkverband.approach (theme_id, wijk_id);
select wijkverband.guard_table('approach', 'shared', 'select, insert, update');

-- The hard gate: nothing starts before parents in that wijk said that the theme fits. For every role; there is no way round it.
-- What runs goes on when parents say something else later, so only a start is judged.
create function wijkverband.only_when_verified() returns trigger language plpgsql set search_path = wijkverband, pg_temp as $$
begin
  -- a decision about the theme that is being made just now is waited for
  perform 1 from theme where id = new.theme_id for share;
  if verified(new.theme_id, new.wijk_id, new.starts_on) is not true then
    raise exception 'theme % is not verified by parents in wijk % on %', new.theme_id, new.wijk_id, new.starts_on using errcode = 'WV001';
  end if;
  return new;
end $$;
create trigger only_when_verified before insert or update of theme_id, wijk_id, starts_on on wijkverband.approach
  for each row execute function wijkverband.only_when_verified();
-- also when a session asks not to fire triggers
alter table wijkverband.approach enable always trigger only_when_verified;
