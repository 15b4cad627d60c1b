-- Everyone in the municipality may read what happened to a theme; nobody writes a line in the name of someone else.
create policy own_to_add on wijkverband.theme_history as restrictive for insert to wijkverband_member
  with check ((select wijkverband.current_kind()) = 'river'
    or (organisation_id = (select wijkverband.current_organisation()) and member_id = (select wijkverband.current_person())));
