-- What the steward of a group proposes: to another country that it keeps the group in his place, or that the group and one of that country are one; or that he
-- splits them again (ADR 96).
create table group_transfer (
    id              bigint generated always as identity primary key,
    smuggling_group text        not null references smuggling_group,
    proposed_at     timestamptz not null,
    kind            text        not null check (kind in ('HANDOVER', 'MERGER', 'SPLIT')),
    -- The steward that proposed it.
    proposer        text        not null,
    -- The country that is asked, if it sees how the group is called; the proposer itself where it does something with its own groups alone.
    country         text        not null,
    -- The group into which it is merged, or from which it is split.
    other           text        references smuggling_group,
    -- Why, in words; personal data.
    reason          text        not null,
    -- Until when it answers. Null until it is asked.
    owed_by         timestamptz,
    -- What was answered, and what became of it.
    state           text        not null check (state in ('OPEN', 'AGREED', 'REFUSED', 'DONE', 'SILENT', 'LAPSED')),
    -- Why it was refused, if that was said.
    words           text,
    ended_at        timestamptz,
    check (kind <> 'HANDOVER' or proposer <> country),
    check ((kind = 'HANDOVER') = (other is null))
);
-- One at a time.
create unique index group_transfer_open on group_transfer (smuggling_group) where ended_at is null;
create index group_transfer_country on group_transfer (country);
alter table group_transfer enable row level security;

-- Groups that are one. Each keeps its facts, and whoever sees both sees one group under the reference of the other (ADR 96).
create table group_merge (
    id             bigint generated always as identity primary key,
    merged         text        not null references smuggling_group,
    merged_at      timestamptz not null,
    -- The group as which both are shown.
    survivor       text        not null references smuggling_group,
    -- Who kept the merged one before, and does again once it is split off.
    steward_before text        not null,
    -- Why, in words; personal data.
    reason         text        not null,
    split_at       timestamptz,
    split_reason   text,
    check (merged <> survivor),
    check (split_at is null or split_reason is not null)
);
-- A group is merged into one other at a time.
create unique index group_merge_standing on group_merge (merged) where split_at is null;
create index group_merge_survivor on group_merge (survivor);
alter table group_merge enable row level security;
