-- One message to one recipient: queued, sent or failed; its id makes the Message-ID.
create table message (
    id              uuid primary key,
    kind            text        not null,
    operation       text        not null,
    reference       text        not null,
    recipient       text        not null,
    language        text        not null,
    parameters      jsonb       not null default '{}',
    status          text        not null check (status in ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED')),
    attempts        integer     not null default 0,
    last_error      text,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    -- A receipt tells a message that was queued in the transaction of an act from one that a job queued after it.
    transaction     xid8        default pg_current_xact_id()
);
create index message_reference on message (reference, recipient);
create index message_operation on message (operation, status);
-- The messages of an operation, page by page.
create index message_queue on message (operation, queued_at, id);
create index message_recipient on message (recipient, queued_at);
create index message_arrest on message ((parameters ->> 'arrest'), recipient) where parameters ->> 'arrest' is not null;
alter table message enable row level security;
