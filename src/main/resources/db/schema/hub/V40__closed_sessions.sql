-- Closed sessions: a country, or the General Secretariat, brings those together who work on something, for a time. They belong to no operation (ADR 93).
create table closed_session (
    reference    text primary key check (reference like 'S-%'),
    -- Who convened it, as a group.
    convener     text        not null check (convener like 'ncb-%' or convener = 'coordinator'),
    -- What it is about, in words.
    subject      text        not null,
    begins_at    timestamptz not null,
    ends_at      timestamptz not null,
    -- Whose clocks its times were given by.
    zone         text        not null,
    -- Until when those seated see what lies on its table.
    access_until timestamptz not null,
    convened_at  timestamptz not null,
    -- When it was ended by a job; by the clock it has at access_until, whether the job has run or not.
    ended_at     timestamptz,
    check (begins_at < ends_at and ends_at <= access_until)
);
alter table closed_session enable row level security;

-- A seat, by the group of whoever is invited. The convener has one from the beginning.
create table session_seat (
    session     text        not null references closed_session,
    party       text        not null check (party like 'ncb-%' or party = 'coordinator' or party like 'partner-%'),
    -- Until when he says whether he comes; silence means that he does not.
    owed_by     timestamptz not null,
    -- Null while he has not said.
    answer      text        check (answer in ('COMING', 'NOT_COMING', 'SILENT')),
    answered_at timestamptz,
    primary key (session, party),
    check ((answer is null) = (answered_at is null))
);
create index session_seat_party on session_seat (party);
alter table session_seat enable row level security;

-- What lies on the table: an item by its reference, put there by its supplier.
create table session_item (
    session       text        not null references closed_session,
    item          text        not null,
    supplier      text        not null,
    -- For whom it lies there.
    parties       text[]      not null check (cardinality(parties) > 0),
    -- Those of them to whom it was released by that.
    released      text[]      not null default '{}',
    put_at        timestamptz not null,
    taken_back_at timestamptz,
    primary key (session, item)
);
alter table session_item enable row level security;

-- What somebody seated notes down for the others, on an item or on the session. Only ever added.
create table session_note (
    session    text        not null references closed_session,
    number     integer     generated always as identity,
    item       text,
    party      text        not null,
    text       text        not null,
    written_at timestamptz not null,
    primary key (session, number),
    foreign key (session, item) references session_item
);
alter table session_note enable row level security;

-- What those seated have agreed on.
create table agreed_action (
    session     text        not null references closed_session,
    code        text        not null,
    what        text        not null,
    -- Who does it, and who wrote it down, as groups.
    owner       text        not null,
    due         timestamptz not null,
    agreed_by   text        not null,
    agreed_at   timestamptz not null,
    -- Null while nothing is recorded.
    outcome     text        check (outcome in ('DONE', 'NOT_DONE', 'NOT_REPORTED')),
    words       text,
    reported_at timestamptz,
    primary key (session, code),
    check ((reported_at is not null) = (outcome is not null and outcome <> 'NOT_REPORTED'))
);
alter table agreed_action enable row level security;
