-- Whether an operation was entered after it had taken place: its acts carry the time they happened, its past deadlines wait for nobody.
alter table operation add column entered_afterwards boolean not null default false;
