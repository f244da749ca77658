-- One person as one wanting country put him forward. The reference is also the target's, once the nomination is accepted;
-- joined to another target it stays as another name of that one.
create table nomination (
    reference         text primary key,
    operation         text        not null references operation,
    country           text        not null,
    entity_id         text        not null,
    name              text        not null,
    forename          text,
    notice            jsonb       not null,
    status            text        not null check (status in
        ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'UNDER_REVIEW', 'REFUSED', 'ADMITTED', 'NOT_SCREENED', 'WITHDRAWN')),
    marks             jsonb       not null default '[]',
    missing           jsonb       not null default '[]',
    flagged           boolean     not null default false,
    returns           integer     not null default 0,
    questions         text,
    -- What the country says to the coordinator's questions, in words.
    answer            text,
    decision_text     text,
    -- To which target it is joined once it is accepted, and why.
    join_to           text,
    join_reason       text,
    target            text,
    -- Why its country withdrew it of its own accord. One that was withdrawn so is not screened again when the country comes back after leaving, and its
    -- person can be nominated anew; null where it counts as withdrawn because its country left or declined.
    withdrawal_reason text,
    nominated_at      timestamptz not null,
    -- Who in its country last changed the file, to be named to whoever looked at it before.
    changed_by        text,
    changed_at        timestamptz,
    -- With which folding of PersonName its words were written, null as long as it has none.
    words_fold        integer,
    version           integer     not null default 0,
    check (withdrawal_reason is null or status = 'WITHDRAWN')
);
create unique index nomination_once on nomination (operation, country, entity_id) where withdrawal_reason is null;
create index nomination_entity on nomination (entity_id);
create index nomination_country on nomination (operation, country, status);
create index nomination_target on nomination (target) where target is not null;
create index nomination_flagged on nomination (target) where flagged;
alter table nomination enable row level security;

-- The words by which a person is found: of his names in one spelling, of the number of the notice, of the reference.
create table nomination_word (
    nomination text not null references nomination,
    word       text collate "C" not null,
    primary key (nomination, word)
);
create index nomination_word_found on nomination_word (word, nomination);
alter table nomination_word enable row level security;
