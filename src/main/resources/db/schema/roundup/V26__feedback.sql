-- What became of leads, by those who were given them, and by when they are read.

-- How soon a lead has to be read. What was reported without it is normal.
alter table lead add column urgency text not null default 'NORMAL' check (urgency in ('FLASH', 'URGENT', 'NORMAL', 'ROUTINE'));

-- Countries through which somebody of whom a lead tells is said to travel, the last one where to.
alter table lead add column route text[] not null default '{}';

-- The countries that were given a lead because it concerns them, beside those that want the person; which of them, a decision table says.
create table lead_recipient (
    lead         text        not null references lead,
    country      text        not null,
    role         text        not null check (role in ('PLACE', 'HOST', 'DESTINATION', 'TRANSIT')),
    -- Whether its bureau has to acknowledge the lead in time.
    acknowledges boolean     not null,
    given_at     timestamptz not null,
    primary key (lead, country)
);
create index lead_recipient_country on lead_recipient (country);
alter table lead_recipient enable row level security;

-- What became of an item, by a country that was given it: said, owed still, or missing when its time was over. No foreign key: items are rows of several tables.
create table feedback (
    item      text        not null,
    country   text        not null,
    operation text        not null,
    -- To whom it is owed; null where its supplier must not learn from it that somebody is sought.
    supplier  text,
    asked_at  timestamptz not null,
    due       timestamptz not null,
    state     text        not null check (state in ('OWED', 'GIVEN', 'MISSING', 'SETTLED')),
    outcome   text        check (outcome in ('USED', 'NOT_USED', 'PASSED_ON')),
    because   text        check (because in ('KNOWN', 'TOO_LATE', 'TOO_VAGUE', 'WRONG', 'NOT_COMPETENT', 'NO_MEANS', 'OTHER')),
    -- References of what it led to, each seen by whoever said so.
    led_to    text[]      not null default '{}',
    remark    text,
    given_by  text,
    given_at  timestamptz,
    primary key (item, country),
    check (state <> 'GIVEN' or outcome is not null)
);
create index feedback_country on feedback (country, state);
create index feedback_supplier on feedback (supplier, state) where supplier is not null;
alter table feedback enable row level security;
