-- A theme of one wijk may be a part of a theme of the municipality.
alter table wijkverband.theme add column parent_id uuid;
alter table wijkverband.theme add foreign key (municipality_id, parent_id) references wijkverband.theme (municipality_id, id) on delete set null (parent_id);
alter table wijkverband.theme add check (parent_id is null or (area_id is not null and parent_id <> id));
create index on wijkverband.theme (parent_id) where parent_id is not null;
