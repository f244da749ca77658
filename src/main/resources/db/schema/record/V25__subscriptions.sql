-- Countries' own systems that are told of what happens, at an address of theirs.

-- What signs that: pairs for Ed25519. All that are there sign; what is published of them are the public halves. Cordon itself alone reads the private ones.
create table webhook_key (
    number      integer     primary key generated always as identity,
    private_key bytea       not null,
    public_key  bytea       not null check (length(public_key) = 32),
    made_at     timestamptz not null default now()
);
alter table webhook_key enable row level security;

-- One party's system: where it is told, and as which account it reads. Nothing is sent before an administrator has approved the address, which never changes.
create table subscription (
    reference       text primary key,
    party           text        not null,
    account         text        not null,
    address         text        not null check (address like 'https://%'),
    state           text        not null check (state in ('ASKED', 'REFUSED', 'ACTIVE', 'PAUSED', 'STOPPED', 'ENDED')),
    asked_by        text        not null,
    asked_at        timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    refusal         text        check (length(refusal) between 1 and 300),
    -- Places in the ledger: up to where everything was delivered or is not for this party; the last that was delivered; the last that the account has come with.
    looked_up_to    bigint      not null default 0,
    delivered_up_to bigint,
    delivered_at    timestamptz,
    read_up_to      bigint,
    read_at         timestamptz,
    -- The last attempt, if it failed.
    failed_at       timestamptz,
    failure         text,
    failure_status  integer,
    -- The last test that was sent.
    tested_at       timestamptz,
    test_failure    text,
    test_status     integer,
    unique (party, address),
    check ((state = 'ASKED') = (decided_at is null)),
    check (state <> 'REFUSED' or refusal is not null)
);
create index subscription_account on subscription (account);
alter table subscription enable row level security;

-- What is on its way to a subscription: one message at most, and one test. What comes after it waits in the ledger and nowhere else, however long that takes.
-- It is named by its place and not by its content, which is looked up anew at each attempt, as the party sees it then.
create table webhook (
    id              uuid primary key,
    subscription    text        not null references subscription on delete cascade,
    test            boolean     not null,
    -- Whether it stands for all up to its place, because they were many.
    many            boolean     not null,
    position        bigint      not null,
    made_at         timestamptz not null,
    attempts        integer     not null default 0,
    -- While somebody tries, when another one may: had the first one ended, nobody would know.
    next_attempt_at timestamptz not null,
    unique (subscription, test)
);
create index webhook_next on webhook (next_attempt_at);
alter table webhook enable row level security;
