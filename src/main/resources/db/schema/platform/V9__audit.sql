-- Who read, exported or changed what, and whose attempt was refused. Rows are only ever added, to both tables: the running login may do no
-- more. They hold references, accounts, addresses and routes, and no word that anybody typed.

-- One act of somebody: what he read, exported or changed, or what was refused him. The transaction stands first because defaults are worked out in this
-- order: whoever holds a number is by then a transaction that the sealing can wait for.
create table audit_entry (
    transaction xid8        not null default pg_current_xact_id(),
    number      bigint      generated always as identity primary key,
    id          uuid        not null unique default gen_random_uuid(),
    at          timestamptz not null,
    action      text        not null check (action in
        ('READ', 'EXPORT', 'CHANGE', 'REPEATED', 'REFUSED', 'FAILED', 'SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN',
         'FACTOR_SET_UP', 'FACTOR_REMOVED', 'FACTOR_FAILED', 'RECOVERY_CODE_USED')),
    actor       text,
    groups      text[]      not null,
    address     text,
    route       text        not null,
    task        text,
    operation   text,
    refs        text[]      not null,
    status      integer     not null
);
create index audit_entry_operation on audit_entry (operation, number);
create index audit_entry_refs on audit_entry using gin (refs);
create index audit_entry_actor on audit_entry (actor, number) where action = 'CHANGE';
-- When each country last did something in an operation, over whatever way.
create index audit_entry_changes on audit_entry (operation, at) where action = 'CHANGE';
alter table audit_entry enable row level security;

-- One link of the chain for each row, in the order of their numbers. No foreign key: a row that was removed has to be missed, not to take its
-- link along.
create table audit_seal (
    position  bigint      primary key,
    entry     bigint      not null unique,
    hash      bytea       not null,
    sealed_at timestamptz not null
);
alter table audit_seal enable row level security;
