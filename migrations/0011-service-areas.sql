-- Everyone in the municipality may read who works where; an organisation writes its own lines only.
create policy own_to_add on wijkverband.service_area as restrictive for insert to wijkverband_member
  with check ((select wijkverband.current_kind()) = 'river' or organisation_id = (select wijkverband.current_organisation()));
create policy own_to_change on wijkverband.service_area as restrictive for update to wijkverband_member
  using ((select wijkverband.current_kind()) = 'river' or organisation_id = (select wijkverband.current_organisation()));
create policy own_to_delete on wijkverband.service_area as restrictive for delete to wijkverband_member
  using ((select wijkverband.current_kind()) = 'river' or organisation_id = (select wijkverband.current_organisation()));
create index on wijkverband.service_area (municipality_id, area_id);
create index on wijkverband.service_area (organisation_id);
