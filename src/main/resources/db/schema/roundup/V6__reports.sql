-- Leads, locations and arrests that countries report, and what they change in their reports.

-- A lead or a location that a country reported on a target.
create table lead (
    reference    text primary key,
    operation    text        not null references operation,
    target       text        not null references target,
    kind         text        not null check (kind in ('LEAD', 'LOCATION')),
    country      text        not null,
    reporting_country text   not null,
    reported_by  text        not null,
    happened_at  timestamptz not null,
    zone         text        not null,
    place        text,
    text         text,
    positive     boolean     not null default false,
    state        text        not null check (state in ('OPEN', 'USED', 'NOT_USED', 'PASSED_ON', 'LAPSED', 'WITHDRAWN')),
    assessment   text,
    lapse_text   text,
    reported_at  timestamptz not null,
    -- The name under which the person was reported by notice number, as the officer gave it; beside the name on file it lets the wanting country judge.
    reported_name text,
    name_differs boolean     not null default false,
    -- What one country reports of one person stands on one entry of a desk: whether this one has had a task of its own, or waits behind an earlier one. Null
    -- until it is announced.
    on_desk      boolean,
    version      integer     not null default 0
);
create index lead_target on lead (target);
create index lead_reporting on lead (reporting_country);
alter table lead enable row level security;

-- An arrest of a target, however many countries reported it.
create table arrest (
    reference     text primary key,
    operation     text        not null references operation,
    target        text        not null references target,
    country       text        not null,
    happened_at   timestamptz not null,
    zone          text        not null,
    place         text,
    text          text,
    legal_basis   text,
    identified_by text,
    custody       text,
    state         text        not null check (state in
        ('IDENTITY_PENDING', 'CONFIRMED', 'WRONG_PERSON', 'UNANSWERED', 'RELEASED', 'ESCAPED', 'EXTRADITION',
         'SURRENDERED', 'RETURNED_OTHERWISE', 'REFUSED', 'WITHDRAWN')),
    -- Which country said whether the person arrested is the one sought: it alone corrects that.
    identity_country text,
    identity_method text,
    identity_text text,
    outcome_text  text,
    reported_at   timestamptz not null,
    -- As of a lead.
    reported_name text,
    name_differs  boolean     not null default false,
    version       integer     not null default 0
);
create index arrest_target on arrest (target);
create index arrest_identity_country on arrest (operation, identity_country) where identity_country is not null;
alter table arrest enable row level security;

-- Who reported an arrest: the first report makes it, another country's joins it. Each country's report whole, so that an arrest goes on by another's
-- report when the first is withdrawn. Rows are only ever added: the last one of a country is what it reports now.
create table arrest_report (
    number        bigint generated always as identity primary key,
    arrest        text        not null references arrest,
    country       text        not null,
    reported_by   text        not null,
    reported_at   timestamptz not null,
    happened_at   timestamptz not null,
    zone          text        not null,
    place         text,
    text          text,
    legal_basis   text,
    identified_by text,
    custody       text,
    withdrawn     boolean     not null default false
);
create index arrest_report_country on arrest_report (arrest, country, number);
create index arrest_report_reporting on arrest_report (country);
alter table arrest_report enable row level security;

-- What a report of a lead or an arrest said before it was corrected or withdrawn, and why it was. What a country has changed in its answer about an
-- identity stands under the arrest and '/identity'.
create table report_change (
    number     bigint generated always as identity primary key,
    report     text        not null,
    country    text        not null,
    withdrawn  boolean     not null,
    reason     text        not null,
    before     jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index report_change_report on report_change (report, number);
alter table report_change enable row level security;

-- By number and name -----------------------------------------------------------------------------------------------------------------------------

-- A report on a person given by notice number and name, whether or not he is sought: the reporter gets the same answer.
create table person_report (
    reference     text primary key,
    country       text        not null,
    kind          text        not null check (kind in ('LEAD', 'LOCATION', 'ARREST')),
    notice_number text        not null,
    name          text        not null,
    report        jsonb       not null,
    reported_by   text        not null,
    reported_at   timestamptz not null,
    withdrawn_at  timestamptz
);
create index person_report_person on person_report (country, kind, notice_number);
alter table person_report enable row level security;

-- The lead or arrest that a report by number and name became: kept apart, because its reporter must not learn whether anybody is sought.
create table person_match (
    number  bigint generated always as identity primary key,
    report  text  not null references person_report,
    matched text  not null
);
create index person_match_report on person_match (report, number);
create index person_match_matched on person_match (matched);
alter table person_match enable row level security;

-- What an officer said in such a report, or changed in it, until the job that matches it to those who are sought has followed.
create table person_report_act (
    number  bigint generated always as identity primary key,
    report  text  not null references person_report,
    act     text  not null check (act in ('REPORTED', 'CORRECTED', 'WITHDRAWN')),
    content jsonb not null,
    officer text  not null
);
create index person_report_act_report on person_report_act (report, number);
alter table person_report_act enable row level security;
