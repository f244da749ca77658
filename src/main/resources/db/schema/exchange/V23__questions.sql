-- Questions that a country puts to others, and what each of them says. They belong to no operation, and so do the facts about them: what happened to a question
-- stands in the same ledger, in the same order, with its reference in the place of an operation (ADR 76).
alter table ledger_event alter column operation drop not null;
alter table ledger_event add check (operation is not null or subject is not null);
alter table ledger_position alter column operation drop not null;

-- A question as the country that asks has written it.
create table question (
    reference text primary key,
    country   text        not null,
    -- Whether those who are asked are told which country asks.
    named     boolean     not null,
    purpose   text        not null check (purpose in ('IDENTIFY', 'LOCATE', 'DOCUMENT', 'COMMUNICATION', 'VEHICLE_OR_VESSEL', 'ROUTE', 'RECORD', 'JUDICIAL', 'OTHER')),
    urgency   text        not null check (urgency in ('FLASH', 'URGENT', 'NORMAL', 'ROUTINE')),
    text      text        not null,
    -- A target, a lead or an arrest that the asker sees.
    subject   text,
    -- Where it is asked as well, and under which reference there.
    channel   text        check (channel in ('I247', 'SIENA', 'LIAISON_OFFICER', 'LETTER_OF_REQUEST', 'OTHER')),
    foreign_reference text,
    asked_at  timestamptz not null,
    check (foreign_reference is null or channel is not null)
);
create index question_country on question (country, asked_at);
create index question_subject on question (subject) where subject is not null;
alter table question enable row level security;

-- One of those to whom it is put, as a group: ncb-IT, or coordinator for the General Secretariat.
create table asking (
    question        text        not null references question,
    party           text        not null check (party like 'ncb-%' or party = 'coordinator'),
    asked_at        timestamptz not null,
    acknowledge_by  timestamptz not null,
    deadline        timestamptz not null,
    acknowledged_at timestamptz,
    -- The duty post that is called; none where the contact of the bureau is.
    post            text,
    -- Whether the last in line has been called: the head of the bureau, at its contact.
    head_called     boolean     not null default false,
    asked_back      integer     not null default 0 check (asked_back between 0 and 2),
    -- Since when it waits for what the asker says to what he was asked back.
    waits_since     timestamptz,
    outcome         text        check (outcome in ('ANSWERED', 'PARTLY', 'REFUSED', 'FORWARDED', 'UNANSWERED', 'LAPSED')),
    ended_at        timestamptz,
    primary key (question, party),
    check ((outcome is null) = (ended_at is null))
);
create index asking_party on asking (party, asked_at);
alter table asking enable row level security;

-- What was said between the one who asks and one who is asked: an answer of the latter, which is an item of its own, or what the former says to what he was
-- asked back. Only ever added.
create table answer (
    reference    text primary key,
    number       bigint generated always as identity unique,
    question     text        not null,
    party        text        not null,
    by_asker     boolean     not null,
    kind         text        not null check (kind in ('ANSWERED', 'PARTLY', 'REFUSED', 'FORWARDED', 'ASK_BACK', 'ANSWERED_BACK')),
    text         text,
    reason       text        check (reason in ('NO_LEGAL_BASIS', 'NO_JUDICIAL_AUTHORISATION', 'ESSENTIAL_INTERESTS', 'ONGOING_INVESTIGATION', 'SAFETY_OF_A_PERSON',
        'DISPROPORTIONATE', 'OTHER')),
    -- The country that is competent, by the word of the one who passes the question on.
    forwarded_to text,
    given_at     timestamptz not null,
    foreign key (question, party) references asking,
    check (by_asker = (kind = 'ANSWERED_BACK')),
    check ((reason is not null) = (kind = 'REFUSED')),
    check ((forwarded_to is not null) = (kind = 'FORWARDED')),
    check (text is not null or kind in ('REFUSED', 'FORWARDED'))
);
create index answer_question on answer (question, party, number);
alter table answer enable row level security;
