-- What was done to accounts, by whom, and what waits for a second administrator; and what each account keeps for itself.

-- One thing that was done, or asked for. Where two were needed, by whom it was asked and by whom approved.
create table account_act (
    id          uuid primary key,
    at          timestamptz not null,
    act         text        not null,
    account     text        not null,
    member_of   text,
    by_account  text,
    approved_by text,
    request     uuid
);
create index account_act_account on account_act (account, at);
create index account_act_at on account_act (at);
alter table account_act enable row level security;

-- An act that waits for a second administrator. Names and address are gone once it is decided.
create table account_request (
    id         uuid primary key,
    act        text        not null check (act in ('INVITE', 'LINK', 'ADDRESS', 'ROLE', 'FACTOR')),
    account    text        not null,
    member_of  text[]      not null default '{}',
    first_name text,
    last_name  text,
    address    text,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    ends_at    timestamptz not null,
    outcome    text check (outcome in ('APPROVED', 'REFUSED')),
    decided_by text,
    decided_at timestamptz
);
alter table account_request enable row level security;

-- A link with which the owner of an account gives it a password: its digest, and the address that it was sent to.
create table account_link (
    digest  bytea primary key,
    account text        not null,
    address text        not null,
    ends_at timestamptz not null
);
alter table account_link enable row level security;

-- Where a message to the owner of an account goes: to the address that he had when it was written. Gone when it has left.
create table account_letter (
    message uuid primary key,
    account text    not null,
    address text    not null,
    link    boolean not null
);
alter table account_letter enable row level security;

-- The second factor of an account: the secret of its authenticator, sealed with a key that is not here; the step of half a minute whose code was taken last, so
-- that no code is taken twice; and how many wrong ones came since the last right one.
create table second_factor (
    account   text        primary key,
    secret    bytea       not null,
    last_step bigint      not null,
    wrong     integer     not null default 0,
    set_up_at timestamptz not null
);
alter table second_factor enable row level security;

-- Digests under the same key of what opens an account instead, each once.
create table recovery_code (
    account text  not null references second_factor on delete cascade,
    digest  bytea not null,
    primary key (account, digest)
);
alter table recovery_code enable row level security;

-- The language that a person has chosen for himself; who has no row is spoken to in that of his country.
create table own_language (
    account   text        primary key,
    language  text        not null check (language in ('en', 'fr', 'es', 'ar')),
    chosen_at timestamptz not null
);
alter table own_language enable row level security;

-- When an account last looked at what matters today, and when its visit before that ended: what has happened since then is new to it.
create table visit (
    account      text        primary key,
    seen_at      timestamptz not null,
    left_before  timestamptz
);
alter table visit enable row level security;

-- How full the measure of an account is for each kind of act that it may do only so often. It empties evenly.
create table act_level (
    account text             not null,
    act     text             not null,
    level   double precision not null,
    at      timestamptz      not null,
    primary key (account, act)
);
alter table act_level enable row level security;
