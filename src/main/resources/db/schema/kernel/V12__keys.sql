-- Keys that all nodes share. One is replaced without a stop: the youngest is used, all that are still there are understood.

-- What signs the caller of a transaction, as HMAC needs it: 64 bytes combined with 0x36 and with 0x5c. The owner alone reads it.
create table caller_key (
    number    integer     primary key generated always as identity,
    inner_pad bytea       not null check (length(inner_pad) = 64),
    outer_pad bytea       not null check (length(outer_pad) = 64),
    made_at   timestamptz not null default now()
);
alter table caller_key enable row level security;

-- The key under which a reader's place in the ledger is given to him, so that he cannot count what he does not see.
create table ledger_cursor_key (
    number  integer     primary key generated always as identity,
    key     bytea       not null,
    made_at timestamptz not null default now()
);
alter table ledger_cursor_key enable row level security;

-- The key under which Cordon signs what a browser keeps for it before anybody is signed in. No caller reads it but Cordon itself.
create table browser_key (
    number  integer     primary key generated always as identity,
    key     bytea       not null,
    made_at timestamptz not null default now()
);
alter table browser_key enable row level security;

insert into ledger_cursor_key (key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
insert into browser_key (key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- A function that runs as the owner finds nothing of the caller's: nobody but the owner makes temporary tables, which are looked for first where a path does
-- not say otherwise. A table of the right name, with a trigger, would make the caller's code run as the owner.
do $$
begin
    execute format('revoke temporary on database %I from public, ${runtime}', current_database());
end
$$;
