-- How often two questions of a theme stay together when a tenth of all questions is left out, as the last run saw it. Null: not seen by a run, or
-- a part of another theme. It says nothing about how many questions there are.
alter table wijkverband.theme add column stability real check (stability between 0 and 1);
