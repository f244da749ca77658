-- The name under which a person was reported by notice number, as the officer gave it; beside the name on file it lets the wanting country judge.
alter table arrest add reported_name text, add name_differs boolean not null default false;
alter table lead add reported_name text, add name_differs boolean not null default false;
