-- The member countries and their bureaus, open to every signed-in user. Cordon loads countries.csv into the table at each start; contacts, duty hours and
-- what an administrator has changed belong to the installation.
--
-- The tables stand in these scripts by module, each with its constraints and indexes. Views, functions, policies, triggers and the rights of the running
-- login stand in the scripts R__*, which run again whenever they change. docs/tables.md shows how the tables hang together, ADR 49 says how to change them.
-- References are those of docs/architecture.md; times are instants, the zone of the place stands beside them where it matters.

-- One country, with its bureau.
create table country (
    code       text primary key,
    bureau     text not null,
    region     text not null,
    language   text not null check (language in ('en', 'fr', 'es', 'ar')),
    zone       text not null,
    contact    text,
    duty_hours text,
    version    integer not null default 1,
    changed_by text,
    changed_at timestamptz,
    -- Bureau, region, language or zone are the installation's own: the next start leaves them alone.
    own        boolean not null default false
);
alter table country enable row level security;

-- One line for each field that was changed, only ever added.
create table country_change (
    id         bigint generated always as identity primary key,
    code       text        not null references country (code),
    field      text        not null,
    before     text,
    after      text,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index country_change_code on country_change (code, id);
alter table country_change enable row level security;
