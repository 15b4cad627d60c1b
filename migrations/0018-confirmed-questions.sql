-- The latest questions that people placed in a theme: what suggestions are learnt from, looked up for every text that is typed.
create index question_theme_confirmed on wijkverband.question_theme (theme_id, placed_at desc, question_id) where source = 'person';
