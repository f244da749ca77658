-- What countries contribute to analysis files (ADR 101). A contribution is an item with a handling of its own; withdrawn, or with its file erased, it leaves dates and figures.
create table contribution (
    reference      text        primary key check (reference like 'K-%'),
    file           text        not null references analysis_file,
    -- Who supplied it, as a group. Nobody else contributes it.
    supplier       text        not null check (supplier like 'ncb-%'),
    -- The item that it was taken from; null of a file of entities.
    item           text,
    -- Where its supplier has it from: of what comes from one place several times one counts. Null once nothing is left of it.
    origin         text,
    contributed_at timestamptz not null,
    -- So many things it told of, links among them.
    things         integer     not null default 0,
    withdrawn_at   timestamptz
);
create index contribution_file on contribution (file);
create unique index contribution_item on contribution (file, item, supplier) where withdrawn_at is null;
alter table contribution enable row level security;

-- One thing that a contribution tells of: a person, a vessel, and also what stands between two of them, by the schemata of FollowTheMoney.
create table entity (
    id             uuid    primary key default gen_random_uuid(),
    contribution   text    not null references contribution,
    -- How it is called within its contribution.
    name           text    not null,
    schema         text    not null,
    caption        text    not null,
    -- Whether it only stands between two others.
    linking        boolean not null,
    -- What a person is to the file. Without it he waits in quarantine, and of everything else it is null.
    category       text    check (category in ('SUSPECT_OR_CONVICTED', 'POSSIBLE_FUTURE_OFFENDER', 'CONTACT', 'VICTIM', 'WITNESS', 'INFORMANT')),
    -- Under 18: in no chart.
    child          boolean not null default false,
    unique (contribution, name),
    check (schema = 'Person' or category is null and not child)
);
create index entity_quarantine on entity (contribution) where schema = 'Person' and category is null;
alter table entity enable row level security;

-- Every fact is a statement of one contribution about one entity.
create table statement (
    entity       uuid   not null references entity on delete cascade,
    contribution text   not null references contribution,
    property     text   not null,
    value        text   not null,
    -- The words under which it is found.
    keys         text[] not null default '{}'
);
create index statement_entity on statement (entity);
create index statement_contribution on statement (contribution);
alter table statement enable row level security;

-- A link from both ends, so that the neighbours of either are found by one index.
create table link (
    entity       uuid    not null references entity on delete cascade,
    other        uuid    not null references entity on delete cascade,
    contribution text    not null references contribution,
    -- The schema of what stands between them, or the property by which one names the other.
    kind         text    not null,
    -- Whether it leads from entity to other.
    outgoing     boolean not null
);
create index link_entity on link (entity) include (other);
create index link_other on link (other);
create index link_contribution on link (contribution);
alter table link enable row level security;
