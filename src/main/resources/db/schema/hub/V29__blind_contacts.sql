-- Blind contact: a bureau declares that it works on somebody or something, and whoever holds the same and must not be seen is asked whether it may contact him.
-- What is declared stands apart from the declaration: it goes when that ends, and the row of the register stays (ADR 81).

-- One declaration of a bureau: why it was made, and when it is answered. It never goes.
create table contact_declaration (
    reference    text primary key check (reference like 'C-%'),
    country      text        not null,
    kind         text        not null check (kind in ('PERSON', 'DOCUMENT', 'TELEPHONE', 'VESSEL')),
    reason       text        not null check (reason in ('INVESTIGATION', 'FUGITIVE_SEARCH', 'PROSECUTION', 'DANGER_TO_LIFE', 'OTHER')),
    declared_at  timestamptz not null,
    -- When it is answered, whatever was found: the same time after the declaration for all.
    answer_at    timestamptz not null,
    -- Until when others' declarations are compared with it.
    stands_until timestamptz not null,
    answered_at  timestamptz,
    ended_at     timestamptz,
    check (declared_at < answer_at and answer_at < stands_until)
);
create index contact_declaration_country on contact_declaration (country, declared_at);
alter table contact_declaration enable row level security;

-- What its bureau works on and why, in its words; personal data.
create table declared_words (
    declaration text primary key references contact_declaration,
    what        jsonb not null,
    words       text  not null
);
alter table declared_words enable row level security;

-- The same in the one spelling in which it is compared; of a person the date of birth.
create table declared_key (
    declaration text not null references contact_declaration,
    key         text not null,
    primary key (key, declaration)
);
create index declared_key_declaration on declared_key (declaration);
alter table declared_key enable row level security;

-- That somebody who holds the same was asked, about which of his items, and what he said.
create table contact_asking (
    reference   text primary key check (reference like 'C-%'),
    declaration text        not null references contact_declaration,
    country     text        not null,
    items       text[]      not null,
    asked_at    timestamptz not null,
    deadline    timestamptz not null,
    answer      text        check (answer in ('YES', 'NO', 'SILENCE')),
    answered_at timestamptz,
    unique (declaration, country),
    check ((answer is null) = (answered_at is null))
);
create index contact_asking_country on contact_asking (country, asked_at);
alter table contact_asking enable row level security;

-- That two hear of each other, written when the declaration is answered and not before.
create table contact (
    declaration text        not null references contact_declaration,
    seeker      text        not null,
    asking      text        not null references contact_asking,
    holder      text        not null,
    made_at     timestamptz not null,
    primary key (declaration, holder)
);
create index contact_asking_made on contact (asking);
alter table contact enable row level security;
