-- Pictures of the network of an analysis file that one of its analysts keeps: what was asked for, and what it showed by ids alone (ADR 105).
create table saved_chart (
    id      uuid        primary key default gen_random_uuid(),
    file    text        not null references analysis_file,
    -- How its maker calls it. Null once something that it showed is gone.
    name    text,
    -- His account.
    made_by text        not null,
    made_at timestamptz not null,
    -- With so many of those with the most links it begins, and these categories and schemata it leaves out.
    first   integer     not null,
    without text[]      not null
);
create index saved_chart_file on saved_chart (file);
alter table saved_chart enable row level security;

-- What it names: what it showed when it was kept, beside what it grows, what was added to it and folded, and what its maker had marked.
create table saved_chart_part (
    chart  uuid    not null references saved_chart on delete cascade,
    entity uuid    not null references entity on delete cascade,
    part   text    not null check (part in ('SHOWN', 'EXPANDED', 'ADDED', 'FOLDED', 'MARKED')),
    -- In which order.
    place  integer not null,
    primary key (chart, part, entity)
);
create index saved_chart_part_entity on saved_chart_part (entity);
alter table saved_chart_part enable row level security;

-- What members note on it: on something in it, with which it goes, or on the whole of it, which goes with anything of it.
create table saved_chart_note (
    id         uuid        primary key default gen_random_uuid(),
    chart      uuid        not null references saved_chart on delete cascade,
    entity     uuid        references entity on delete cascade,
    text       text        not null,
    written_by text        not null,
    written_at timestamptz not null
);
create index saved_chart_note_chart on saved_chart_note (chart);
create index saved_chart_note_entity on saved_chart_note (entity);
alter table saved_chart_note enable row level security;
