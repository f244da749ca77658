-- The ledger: facts, only ever added; and the results that were counted over them.

-- One fact, when it happened and when it was recorded. Another that voids it is added when it was recorded by mistake.
create table ledger_event (
    id           uuid primary key,
    sequence     bigint generated always as identity unique,
    operation    text        not null references operation,
    type         text        not null,
    target       text,
    country      text,
    subject      text,
    happened_at  timestamptz not null,
    zone         text        not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    voids        uuid references ledger_event,
    detail       jsonb       not null default '{}',
    -- A receipt tells what an act made true from what was made true about the same things before.
    transaction  xid8        default pg_current_xact_id()
);
create index ledger_event_operation on ledger_event (operation, type, happened_at);
create index ledger_event_target on ledger_event (target, type, happened_at);
create index ledger_event_subject on ledger_event (subject) where subject is not null;
create index ledger_event_voids on ledger_event (voids) where voids is not null;
-- What is new is read from the newest on.
create index ledger_event_recorded on ledger_event (recorded_at);
alter table ledger_event enable row level security;

-- The order in which events became visible. The sequence of ledger_event is drawn before the commit, so that a reader who remembers the last
-- one he saw would miss an event of a transaction that was still open; a position is drawn at the commit itself, one transaction at a time.
create table ledger_position (
    position  bigint generated always as identity primary key,
    operation text not null,
    event     uuid not null unique references ledger_event
);
create index ledger_position_operation on ledger_position (operation, position);
alter table ledger_position enable row level security;

-- Results as they were frozen: a picture of the figures that no later event changes, counted in two ways, with a number once they are approved, and up to
-- which event of the ledger they count. One row for each count, so that the policy keeps the complete one from whoever reads the published one.
create table frozen_results (
    operation    text        not null references operation,
    as_of        timestamptz not null,
    frozen_at    timestamptz not null,
    frozen_by    text        not null,
    approved     boolean     not null,
    number       integer,
    counted      text        not null check (counted in ('COMPLETE', 'PUBLISHED')),
    position     bigint      not null,
    figures      jsonb       not null,
    primary key (operation, frozen_at, counted),
    unique (operation, number, counted),
    check ((number is null) = not approved)
);
alter table frozen_results enable row level security;
