-- Posts of specialists: border, customs, investigative and financial units beside a bureau, which has authorised them. A post names an office and never a person.
create table specialist_post (
    reference         text primary key check (reference like 'E-%'),
    country           text        not null references country (code) on delete cascade,
    name              text        not null,
    agency            text        not null,
    unit              text        not null check (unit in ('BORDER', 'CUSTOMS', 'INVESTIGATIVE', 'FINANCIAL')),
    crimes            text[]      not null,
    routes            text[]      not null,
    -- What on the way of a group it knows.
    legs              text[]      not null,
    languages         text[]      not null,
    hours             text        not null,
    -- On whose clocks its hours are; not always those of the bureau.
    zone              text        not null,
    telephone         text        not null,
    -- The words of its name and its agency, in the spelling in which words are looked for.
    words             text[]      not null,
    -- Who of the bureau stands for it: whoever authorised it, changed it, or said since that all of it is still right.
    confirmed_at      timestamptz not null,
    confirmed_by      text        not null,
    -- When the bureau was last asked whether it is.
    asked_at          timestamptz,
    -- Since when nobody stands for it.
    unconfirmed_since timestamptz,
    -- The bureau has it no longer; what was put to it names it still.
    removed_at        timestamptz
);
create index specialist_post_country on specialist_post (country);
alter table specialist_post enable row level security;
