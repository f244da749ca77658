-- What a bureau gives to one of its posts of specialists, for a time (ADR 99). What has ended stays, for the bureau alone.
create table given_item (
    post       text        not null references specialist_post,
    item       text        not null,
    -- Whether the post answers a question itself, in the name of its bureau; otherwise what it writes is a draft.
    may_answer boolean     not null,
    -- Why, for whoever gives and whoever gets.
    reason     text        not null,
    until      timestamptz not null,
    given_at   timestamptz not null,
    given_by   text        not null,
    -- When the bureau took it back; by the clock it ends at until.
    ended_at   timestamptz,
    primary key (post, item, given_at)
);
create unique index given_item_standing on given_item (post, item) where ended_at is null;
alter table given_item enable row level security;

-- What a post wrote on a question that was given to it: a draft for its bureau, or what it has answered.
create table given_draft (
    post       text        not null references specialist_post,
    item       text        not null,
    text       text        not null,
    written_at timestamptz not null,
    written_by text        not null,
    answered   boolean     not null,
    primary key (post, item)
);
alter table given_draft enable row level security;
