-- What analysts write from an analysis file: one text for one audience. It belongs to no operation (ADR 103).
create table product (
    reference       text primary key check (reference like 'Y-%'),
    file            text        not null references analysis_file,
    -- The account of the analyst who wrote it.
    author          text        not null,
    -- What it is for: whoever is asked for a release reads it. Null once its words are erased.
    purpose         text,
    state           text        not null check (state in ('CHECKING', 'TO_MEND', 'TO_READ', 'DISSEMINATED', 'RECALLED', 'GIVEN_UP')),
    written_at      timestamptz not null,
    disseminated_at timestamptz,
    recalled_at     timestamptz,
    recall_reason   text,
    -- Since when something that it cites may not go to all of its audience any more; nobody but its file's analysts reads it meanwhile.
    held_at         timestamptz,
    -- When its words went, with its file.
    erased_at       timestamptz,
    -- What it was written in the place of.
    replaces        text references product,
    check (state <> 'RECALLED' or recalled_at is not null)
);
create index product_file on product (file);
alter table product enable row level security;

-- What it says, in each language in which it was written.
create table product_text (
    product  text not null references product,
    language text not null check (language in ('en', 'fr', 'es', 'ar')),
    title    text not null,
    text     text not null,
    primary key (product, language)
);
alter table product_text enable row level security;

-- For whom it is, as groups: ncb-IT, partner-EUROPOL, coordinator for the General Secretariat; and what each says that it was worth.
create table product_recipient (
    product     text not null references product,
    party       text not null,
    told_at     timestamptz,
    -- Until when it says so; null until it is told.
    owed_by     timestamptz,
    worth       text check (worth in ('USEFUL', 'ACTED_ON', 'NOT_USEFUL')),
    words       text,
    answered_at timestamptz,
    -- When its time was over without an answer.
    silent_at   timestamptz,
    primary key (product, party),
    check ((worth is null) = (answered_at is null))
);
create index product_recipient_party on product_recipient (party);
alter table product_recipient enable row level security;

-- On which contributions it rests.
create table product_citation (
    product      text not null references product,
    contribution text not null references contribution,
    primary key (product, contribution)
);
create index product_citation_contribution on product_citation (contribution);
alter table product_citation enable row level security;

-- For which of them a release was asked, for whom, by which request.
create table product_release (
    product      text not null references product,
    contribution text not null,
    party        text not null,
    request      text not null,
    primary key (product, contribution, party)
);
alter table product_release enable row level security;

-- What its second readers have said of it. Only ever added, and erased with its words.
create table product_reading (
    number   bigint generated always as identity primary key,
    product  text        not null references product,
    reader   text        not null,
    read_at  timestamptz not null,
    approved boolean     not null,
    words    text,
    check (approved or words is not null)
);
create index product_reading_product on product_reading (product);
alter table product_reading enable row level security;

-- Whom it proposes as a target, each to one country of its audience.
create table product_proposal (
    product    text    not null references product,
    number     integer not null,
    country    text    not null,
    -- Who, and why; null once it is erased.
    name       text,
    reason     text,
    owed_by    timestamptz,
    outcome    text    check (outcome in ('TAKEN_UP', 'DECLINED', 'SILENT')),
    -- To which operation the country nominates him.
    operation  text,
    decided_at timestamptz,
    primary key (product, number),
    check ((outcome is null) = (decided_at is null)),
    check ((outcome is not distinct from 'TAKEN_UP') = (operation is not null))
);
alter table product_proposal enable row level security;

-- What was contributed of an item, or of a file that hangs on it.
create index contribution_of on contribution (split_part(item, '/', 1));
