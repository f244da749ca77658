-- By which secret a calendar reads the deadlines of an account: what is kept of it is its digest.
create table calendar_address (
    account text primary key,
    digest  bytea       not null unique,
    made_at timestamptz not null
);
alter table calendar_address enable row level security;
