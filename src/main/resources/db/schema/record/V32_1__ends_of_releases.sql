-- When what a supplier has released to a party ends, by the party's group; who is not named has it without an end (ADR 84).
alter table handling add column ends jsonb not null default '{}';
alter table handling_change add column ends jsonb not null default '{}';
