-- What became of a target, as of the times from one moment at which something happened to the next. Counted from the ledger
-- and never anything else: whoever deletes all rows here makes figures slow, and changes none.
create table kept_outcome (
    operation   text        not null,
    target      text        not null,
    since       timestamptz not null,
    until       timestamptz not null,
    state       text        not null,
    country     text,
    happened_at timestamptz,
    informed    boolean     not null,
    returned    boolean     not null,
    confirmed   boolean     not null,
    -- The countries that want the target, with commas between.
    wanting     text        not null,
    primary key (target, since)
);
create index kept_outcome_operation on kept_outcome (operation, until);
alter table kept_outcome enable row level security;

-- Up to which position the ledger of an operation is kept that way, and when the last of it was recorded.
create table kept_until (
    operation      text        primary key references operation,
    position       bigint      not null,
    recorded_until timestamptz not null
);
alter table kept_until enable row level security;

-- What figures leave out is looked for by the operation in its reference.
create index handling_withheld on handling (regexp_replace(item, '-[^-]+$', '')) where restriction is not null;
drop index handling_restricted;

-- Cockpit's list of operations, in its order.
create index operation_begun on operation ((phase in ('CLOSED', 'CANCELLED')), operation_start desc, reference);
