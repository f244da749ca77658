-- Source control: what the supplier of an item lays down about its use, from the moment of its creation. An item is a nomination or a lead by its
-- reference; parties are groups (ncb-IT, partner-EUROPOL; coordinator stands for the General Secretariat). What is released to a party stands here too, so
-- that nothing else has to be asked, and whatever takes the handling's place takes the release's.
create table handling (
    item        text primary key,
    supplier    text    not null,
    code        text    not null check (code in ('H0', 'H1', 'H2', 'H3')),
    source      text    check (source in ('A', 'B', 'C', 'X')),
    information integer check (information between 1 and 4),
    restriction text    check (restriction in ('NOT_FOR', 'ONLY_FOR')),
    parties     text[]  not null default '{}',
    released    text[]  not null default '{}',
    version     integer not null default 0,
    check ((restriction is null) = (cardinality(parties) = 0))
);
create index handling_released on handling using gin (released);
alter table handling enable row level security;

-- What suppliers have changed about the handling of their items, and what it was before: only ever added to.
create table handling_change (
    number      bigint generated always as identity primary key,
    item        text        not null,
    code        text        not null,
    source      text,
    information integer,
    restriction text,
    parties     text[]      not null,
    released    text[]      not null default '{}',
    version     integer     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    unique (item, version)
);
alter table handling_change enable row level security;

-- A request for the release of a target or a lead to a party, by the reference with which it was asked: nobody but a country and the coordination has
-- to see what he names, so there need not be any such item, and then it ends unanswered like all that nobody answers.
create table release_request (
    reference text primary key,
    subject   text        not null,
    -- From operation_of. No foreign key: one locks the row that it names, so that a partner's request about something in an operation on which somebody works
    -- at that moment would wait for him, and one about nothing would not: the partner could tell them apart by the time. No operation is ever deleted.
    operation text,
    asker     text        not null,
    party     text        not null,
    reason    text        not null,
    asked_by  text        not null,
    asked_at  timestamptz not null,
    deadline  timestamptz not null,
    outcome   text        check (outcome in ('RELEASED', 'REFUSED', 'UNANSWERED')),
    ended_at  timestamptz,
    check ((outcome is null) = (ended_at is null))
);
create index release_request_asker on release_request (asker, subject);
alter table release_request enable row level security;

-- Who is asked, each for what he supplied of it, and what he said.
create table release_answer (
    request     text not null references release_request,
    supplier    text not null,
    answer      text check (answer in ('RELEASED', 'REFUSED')),
    reason      text,
    answered_by text,
    answered_at timestamptz,
    primary key (request, supplier),
    check ((answer is null) = (answered_at is null)),
    check (answer is distinct from 'REFUSED' or reason is not null)
);
create index release_answer_supplier on release_answer (supplier);
alter table release_answer enable row level security;
