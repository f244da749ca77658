-- Sessions, which every node reads. Nobody who reads these tables can use one: of what the browser sends there is a digest alone, and what a session holds is
-- sealed with a key that is made of both it and the key of browsers.

-- One session, under the digest of what its browser sends.
create table session (
    digest       bytea       primary key check (length(digest) = 32),
    -- Whose it is, and a mark of what his account was at the sign-in. Nobody's for the short while between a sign-out here and one at the provider.
    account      text,
    account_mark text,
    address      text,
    browser      text,
    since        timestamptz not null,
    last_act     timestamptz not null,
    -- After so long without an act it is over.
    idle_seconds integer     not null
);
create index session_account on session (account);
create index session_last_act on session (last_act);
alter table session enable row level security;

-- What a session holds, by name.
create table session_value (
    session bytea not null references session on delete cascade,
    name    text  not null,
    sealed  bytea not null,
    primary key (session, name)
);
alter table session_value enable row level security;
