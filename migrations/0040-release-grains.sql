-- What was counted for release, block by block, once and for ever. Questions that move, split or come in late change only what is not counted yet.

-- Only the river writes these tables; members read them where `readable`.
create function wijkverband.guard_by_river(name text, readable boolean) returns void language plpgsql as $$
declare
  own_municipality constant text := 'municipality_id = (select wijkverband.current_municipality())';
  river constant text := own_municipality || ' and (select wijkverband.current_kind()) = ''river''';
begin
  execute format('alter table wijkverband.%I enable row level security', name);
  execute format('create policy scope on wijkverband.%I to wijkverband_member using (%s) with check (%s)', name, river, river);
  if readable then
    execute format('create policy members_read on wijkverband.%I for select to wijkverband_member using (%s)', name,
      own_municipality || ' and (select wijkverband.current_kind()) = ''member''');
  end if;
  execute format('grant select, insert, update, delete on wijkverband.%I to wijkverband_member', name);
end $$;

-- Four weeks of a theme that are over and counted.
create table wijkverband.theme_block (
  theme_id uuid not null,
  starts_on date not null,
  municipality_id uuid not null,
  -- first block of its series: no figure is a sum over two series
  series_from date not null,
  -- another theme in which the questions of these weeks were counted: before a split, or while merged
  counted_in uuid,
  -- organisations that were given figures of this block
  released_to uuid[] not null default '{}',
  counted_at timestamptz not null,
  primary key (theme_id, starts_on),
  unique (municipality_id, theme_id, starts_on),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade
);
select wijkverband.guard_by_river('theme_block', true);

-- The smallest counts that released figures are sums of. No member reads them, of her own organisation either.
create table wijkverband.release_grain (
  municipality_id uuid not null,
  theme_id uuid not null,
  starts_on date not null,
  organisation_id uuid not null,
  -- null: somewhere in the municipality
  wijk_id uuid,
  count int not null check (count > 0),
  unique nulls not distinct (theme_id, starts_on, organisation_id, wijk_id),
  foreign key (municipality_id, theme_id, starts_on) references wijkverband.theme_block (municipality_id, theme_id, starts_on) on delete cascade,
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, wijk_id) references wijkverband.area (municipality_id, id)
);
select wijkverband.guard_by_river('release_grain', false);

-- The ledger finds what it holds by what a count is about, for example a theme: a plain id, so that an index serves under row-level security.
alter table wijkverband.release add column subject uuid;
update wijkverband.release set subject = (cell->>'theme')::uuid;
alter table wijkverband.release alter column subject set not null;
alter table wijkverband.release drop constraint release_organisation_id_kind_week_cell_key;
create unique index on wijkverband.release (organisation_id, kind, subject, week, cell);
create index on wijkverband.release (municipality_id, kind, subject);

-- Counts of all organisations together that every one of them may see.
create table wijkverband.release_for_all (
  id uuid primary key,
  municipality_id uuid not null references wijkverband.municipality,
  kind text not null,
  subject uuid not null,
  cell jsonb not null,
  week date not null,
  -- null: withheld
  value int,
  released_at timestamptz not null default now(),
  unique (municipality_id, kind, subject, week, cell)
);
select wijkverband.guard_by_river('release_for_all', true);

-- The trial of what was released of a theme to one organisation: asked for by who keeps watch, done by the river.
create table wijkverband.release_trial (
  theme_id uuid not null,
  organisation_id uuid not null,
  municipality_id uuid not null,
  asked_at timestamptz not null,
  -- null: still to be done
  done_at timestamptz,
  shown int not null default 0,
  withheld int not null default 0,
  -- withheld numbers of which an attacker would know too much
  broken int not null default 0,
  -- for each withheld number the interval that follows for who knows everything released to this organisation
  proof jsonb not null default '[]',
  primary key (organisation_id, theme_id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade
);
select wijkverband.guard_table('release_trial', 'organisation');
