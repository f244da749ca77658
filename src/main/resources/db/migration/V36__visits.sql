-- When an account last looked at what matters today, and when its visit before that ended: what has happened since then is new to it.
create table visit (
    account      text        primary key,
    seen_at      timestamptz not null,
    left_before  timestamptz
);
grant select, insert, update on visit to ${runtime};

alter table visit enable row level security;
create policy all_for_their_accounts on visit to ${runtime} using (account = (select caller()));

-- What is new is read from the newest on.
create index ledger_event_recorded on ledger_event (recorded_at);
create index message_recipient on message (recipient, queued_at);
