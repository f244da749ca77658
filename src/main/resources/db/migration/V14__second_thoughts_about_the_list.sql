-- Who gave an answer, and which event of the ledger tells of it: a changed answer names both.
alter table confirmation add column answered_by text;
alter table confirmation add column fact uuid references ledger_event;
