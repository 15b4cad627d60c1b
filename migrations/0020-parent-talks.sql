-- A talk with parents: where, when and with how many; never who. Planned first or written down afterwards. What one organisation heard is read
-- by everyone who works in the municipality, so that parents are not asked the same twice; only the own organisation changes it. Which colleague wrote it down stands in the audit log of that organisation, and nowhere else.
create table wijkverband.parent_talk (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  wijk_id uuid not null,
  -- what it is about; null: parents bring the subjects themselves
  theme_id uuid,
  status text not null check (status in ('planned', 'kept', 'cancelled')),
  place_kind text not null check (place_kind in ('school', 'communityCentre', 'playground', 'healthCentre', 'atHome', 'other')),
  place text not null default '' check (length(place) <= 120),
  on_day date not null,
  -- how many parents were there; known once it was kept
  parents int check (parents between 1 and 500),
  created_at timestamptz not null,
  edited_at timestamptz,
  check ((status = 'kept') = (parents is not null)),
  unique (municipality_id, id),
  -- what parents said in a talk carries its wijk and day, and follows them
  unique (id, wijk_id, on_day),
  unique (municipality_id, organisation_id, id),
  foreign key (municipality_id, organisation_id) references wijkverband.organisation (municipality_id, id),
  foreign key (municipality_id, wijk_id) references wijkverband.area (municipality_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.parent_talk (municipality_id, on_day desc, id desc);
create index on wijkverband.parent_talk (theme_id, wijk_id);
select wijkverband.guard_table('parent_talk', 'shared');

-- What parents brought up themselves, in their words, with the hands that went up for it. A wish is kept apart from a problem.
create table wijkverband.talk_subject (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  talk_id uuid not null,
  place int not null check (place between 1 and 10),
  -- the cleaned text; emptied past its term
  words text not null check (length(words) <= 400),
  kind text not null check (kind in ('wish', 'problem')),
  votes int not null default 0 check (votes between 0 and 500),
  -- the theme that it is about
  theme_id uuid,
  -- chosen: the theme was there already; made: it came from this talk
  link text check (link in ('chosen', 'made')),
  check ((theme_id is null) = (link is null)),
  unique (talk_id, place) deferrable,
  foreign key (municipality_id, organisation_id, talk_id) references wijkverband.parent_talk (municipality_id, organisation_id, id) on delete cascade,
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id)
);
create index on wijkverband.talk_subject (theme_id);
select wijkverband.guard_table('talk_subject', 'shared');
