-- A question follows its theme into the one that took it in, and no further: when that one was rejected or expired, nothing holds the question.
create or replace view wijkverband.question_placed with (security_invoker = true) as
  select qt.question_id, qt.municipality_id, qt.organisation_id, qt.source, qt.confidence, qt.placed_at, qt.theme_id as stored_theme_id,
    case when coalesce(led.status, t.status) in ('rejected', 'expired') then null else coalesce(t.merged_into, t.id) end as theme_id,
    case when coalesce(second_led.status, s.status) in ('rejected', 'expired') then null else coalesce(s.merged_into, s.id) end as second_theme_id,
    qt.second_confidence
  from wijkverband.question_theme qt
    left join wijkverband.theme t on t.id = qt.theme_id
    left join wijkverband.theme led on led.id = t.merged_into
    left join wijkverband.theme s on s.id = qt.second_theme_id
    left join wijkverband.theme second_led on second_led.id = s.merged_into;
