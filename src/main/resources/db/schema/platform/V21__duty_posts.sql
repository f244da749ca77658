-- The posts of one bureau as a whole: who wrote them down last.
create table duty_roster (
    country    text primary key references country (code) on delete cascade,
    version    integer not null default 0,
    changed_by text,
    changed_at timestamptz
);
alter table duty_roster enable row level security;

-- One post at which a bureau is reached, by its place in the order. Hours and holidays are on the clocks and the calendar of the bureau's zone.
create table duty_post (
    reference    text primary key,
    country      text        not null references country (code) on delete cascade,
    place        integer     not null check (place between 1 and 20),
    name         text        not null,
    agency       text,
    address      text        not null,
    telephone    text,
    languages    text[]      not null,
    hours        text        not null,
    holidays     jsonb       not null default '[]',
    -- Who stands for the entry: whoever wrote it so, or said since that it is still right.
    confirmed_at timestamptz not null,
    confirmed_by text        not null,
    unique (country, place)
);
alter table duty_post enable row level security;

-- One check of one post: whether its entry is still right (twice a year), or whether somebody answers (each quarter, at an hour that its process alone
-- knows until then). It outlives the post.
create table duty_check (
    reference   text primary key,
    post        text        not null,
    country     text        not null references country (code) on delete cascade,
    kind        text        not null check (kind in ('CONFIRMATION', 'TEST')),
    -- The test that stayed without an answer, so that this one is asked.
    because_of  text,
    not_before  timestamptz not null,
    asked_at    timestamptz,
    deadline    timestamptz,
    outcome     text check (outcome in ('CONFIRMED', 'UNCONFIRMED', 'ANSWERED', 'SILENT', 'MOVED', 'REMOVED')),
    ended_at    timestamptz,
    -- Later than ended_at where somebody answered too late.
    answered_at timestamptz,
    answered_by text
);
create index duty_check_post on duty_check (post, kind, asked_at);
create index duty_check_country on duty_check (country, asked_at);
alter table duty_check enable row level security;
