-- Does who noted this question want to hear what comes of it? Only she is told.
alter table wijkverband.question add wants_news boolean not null default true;

-- A word back to the colleagues who counted questions of a theme; inside the own organisation, cleaned as every text.
create table wijkverband.theme_message (
  id uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  author_id uuid not null,
  theme_id uuid not null,
  text text not null check (length(text) between 1 and 3000),
  created_at timestamptz not null,
  foreign key (municipality_id, organisation_id, author_id) references wijkverband.member (municipality_id, organisation_id, id),
  foreign key (municipality_id, theme_id) references wijkverband.theme (municipality_id, id) on delete cascade
);
create index on wijkverband.theme_message (organisation_id, theme_id, created_at desc);
select wijkverband.guard_table('theme_message', 'organisation', 'select, insert, delete');
create policy author_to_add on wijkverband.theme_message as restrictive for insert to wijkverband_member
  with check (author_id = (select wijkverband.current_person()));
create policy author_to_delete on wijkverband.theme_message as restrictive for delete to wijkverband_member
  using ((select wijkverband.current_kind()) = 'river' or author_id = (select wijkverband.current_person()));
