-- Who read, exported or changed what, and whose attempt was refused. Rows are only ever added, to both tables: the running login may do no
-- more. They hold references, accounts, addresses and routes, and no word that anybody typed.

-- The transaction stands first because defaults are worked out in this order: whoever holds a number is by then a transaction that the
-- sealing can wait for.
create table audit_entry (
    transaction xid8        not null default pg_current_xact_id(),
    number      bigint      generated always as identity primary key,
    id          uuid        not null unique default gen_random_uuid(),
    at          timestamptz not null,
    action      text        not null check (action in
        ('READ', 'EXPORT', 'CHANGE', 'REPEATED', 'REFUSED', 'FAILED', 'SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN')),
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

-- One link of the chain for each row, in the order of their numbers. No foreign key: a row that was removed has to be missed, not to take its
-- link along.
create table audit_seal (
    position  bigint      primary key,
    entry     bigint      not null unique,
    hash      bytea       not null,
    sealed_at timestamptz not null
);

grant select, insert on audit_entry, audit_seal to ${runtime};

-- Nobody writes under another's name. Whoever signs in is nobody yet.
alter table audit_entry enable row level security;
create policy audit_entry_written on audit_entry for insert to ${runtime}
    with check (actor is not distinct from nullif(current_setting('cordon.caller', true), '') or action in ('SIGN_IN', 'SIGN_IN_FAILED'));

-- The coordination reads what was done in operations, the administration what was done to accounts; Cordon itself all, to seal it.
create policy audit_entry_read on audit_entry for select to ${runtime}
    using (case
        when '#system' = any(string_to_array(current_setting('cordon.groups', true), ',')) then true
        when action in ('SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN')
            then 'camunda-admin' = any(string_to_array(current_setting('cordon.groups', true), ','))
        else 'coordinator' = any(string_to_array(current_setting('cordon.groups', true), ','))
    end);

alter table audit_seal enable row level security;
create policy audit_seal_of_cordon on audit_seal to ${runtime}
    using ('#system' = any(string_to_array(current_setting('cordon.groups', true), ',')))
    with check ('#system' = any(string_to_array(current_setting('cordon.groups', true), ',')));

-- Whoever is refused may have typed anything in place of an operation's code; only one that there is goes into his row.
create function audit_knows_operation(code text) returns boolean
    language sql stable security definer set search_path from current
    return exists (select from operation where reference = code);
revoke all on function audit_knows_operation(text) from public;
grant execute on function audit_knows_operation(text) to ${runtime};
