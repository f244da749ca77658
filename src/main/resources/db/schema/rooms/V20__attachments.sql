-- Files that hang on what countries supply.

-- A photograph, a fingerprint file, a warrant or another document on an item: a nomination, a lead or an arrest, by its reference. Who sees the item sees the file;
-- it has no rule of its own. No foreign key: items are rows of several tables. One that was taken back keeps its row without name and content, so that what was
-- decided by it can still be told.
create table attachment (
    number         bigint      generated always as identity,
    item           text        not null,
    code           text        not null,
    country        text        not null,
    kind           text        not null check (kind in ('PHOTOGRAPH', 'FINGERPRINTS', 'WARRANT', 'TRANSLATION', 'DOCUMENT')),
    -- As its sender calls it, without a path and with the ending of its type.
    name           text        check (length(name) between 1 and 200),
    -- Found by the content, as a media type.
    type           text        not null,
    size           integer     not null check (size between 1 and 10485760),
    sha256         bytea       not null check (length(sha256) = 32),
    -- Whether the picture itself says where it was taken.
    tells_position boolean     not null default false,
    added_by       text        not null,
    added_at       timestamptz not null,
    removed_by     text,
    removed_at     timestamptz,
    removal_reason text,
    primary key (item, code),
    check (removed_at is null and name is not null or removed_at is not null and name is null and removed_by is not null and removal_reason is not null)
);
alter table attachment enable row level security;

-- Its bytes, in pieces of 256 KiB from 0 on, so that nobody ever holds all of it in memory.
create table attachment_part (
    item    text    not null,
    code    text    not null,
    number  integer not null,
    content bytea   not null check (length(content) between 1 and 262144),
    primary key (item, code, number),
    foreign key (item, code) references attachment
);
-- Pictures and documents are packed already.
alter table attachment_part alter column content set storage external;
alter table attachment_part enable row level security;

-- The small picture of a photograph, painted anew: nothing of the original but what one sees.
create table attachment_thumbnail (
    item    text  not null,
    code    text  not null,
    content bytea not null,
    primary key (item, code),
    foreign key (item, code) references attachment
);
alter table attachment_thumbnail alter column content set storage external;
alter table attachment_thumbnail enable row level security;
