-- The register of smuggling groups. A group is what is known of it: facts, each an item of whoever supplied it. It belongs to no operation (ADR 89).
create table smuggling_group (
    reference     text primary key check (reference like 'G-%'),
    -- The country that keeps what is known together and up to date.
    steward       text        not null,
    -- The fact by which it is called.
    name          text        not null,
    crimes        text[]      not null check (cardinality(crimes) > 0),
    state         text        not null check (state in ('REVIEW', 'REFUSED', 'VISIBLE', 'DORMANT', 'CLOSED')),
    registered_at timestamptz not null,
    -- Until when those who were asked last decide whether it is published.
    review_by     timestamptz,
    -- When compliance had not decided in time, so that the General Secretariat decides as well.
    passed_on_at  timestamptz,
    decided_at    timestamptz,
    -- Why it was refused or closed.
    reason        text
);
create index smuggling_group_steward on smuggling_group (steward);
alter table smuggling_group enable row level security;

-- One thing that is known of a group.
create table group_fact (
    reference       text primary key check (reference like 'F-%'),
    smuggling_group text        not null references smuggling_group,
    -- Who supplied it.
    country         text        not null,
    kind            text        not null check (kind in ('ALIAS', 'ROUTE', 'COUNTRY_ROLE', 'MODUS_OPERANDI', 'PRICE', 'VESSEL', 'VEHICLE', 'ACCOUNT', 'TELEPHONE', 'LINK',
                                                         'PERSON')),
    -- In the words of its supplier; personal data. None of a person, who is named by a reference alone.
    text            text,
    -- Where on its way the group does it.
    leg             text        check (leg in ('RECRUITMENT', 'DOCUMENT', 'TRANSIT', 'SEA_CROSSING', 'LAND_CROSSING', 'RECEPTION', 'MONEY')),
    countries       text[]      not null default '{}',
    -- Of each of the countries, what it is to the group.
    role            text        check (role in ('SOURCE', 'TRANSIT', 'DESTINATION')),
    -- The other group, or the target, nomination or lead.
    about           text,
    valid_from      date,
    valid_until     date,
    supplied_at     timestamptz not null,
    ended_at        timestamptz,
    end_reason      text,
    check (valid_from <= valid_until),
    check (ended_at is null or end_reason is not null),
    check ((kind = 'COUNTRY_ROLE') = (role is not null) and (role is null or cardinality(countries) > 0)),
    check ((kind in ('LINK', 'PERSON')) = (about is not null)),
    check (case kind when 'PERSON' then text is null when 'COUNTRY_ROLE' then true when 'LINK' then true else text is not null end)
);
create index group_fact_group on group_fact (smuggling_group);
create index group_fact_about on group_fact (about) where about is not null;
alter table group_fact enable row level security;
-- A group is written before its first fact.
alter table smuggling_group add foreign key (name) references group_fact deferrable initially deferred;
