-- Case data of Cordon. Every table belongs to the owner login; the running login (${runtime}) gets only what each table needs.
-- References are those of docs/architecture.md; times are instants, the zone of the place stands beside them where it matters.

create table operation (
    reference            text primary key,
    title                text        not null,
    theme                text        not null,
    host                 text        not null,
    phase                text        not null check (phase in
        ('PREPARATION', 'NOMINATION', 'CONFIRMATION', 'OPERATIONAL', 'FOLLOW_UP', 'CLOSED', 'CANCELLED')),
    invited_countries    text[]      not null,
    languages            text[]      not null,
    quota                integer     not null check (quota > 0),
    invitation_deadline  timestamptz not null,
    nomination_deadline  timestamptz not null,
    screening_deadline   timestamptz not null,
    confirmation_deadline timestamptz not null,
    operation_start      timestamptz not null,
    operation_end        timestamptz not null,
    reminder_every       text        not null,
    invitations_sent     boolean     not null default false,
    list_version         integer     not null default 0,
    phase_opened_at      timestamptz,
    phase_ended_at       timestamptz,
    launched_by          text        not null,
    launched_at          timestamptz not null,
    closed_at            timestamptz,
    cancellation_reason  text,
    version              integer     not null default 0
);

create table participation (
    reference           text primary key,
    operation           text        not null references operation,
    country             text        not null,
    status              text        not null check (status in
        ('INVITED', 'ACCEPTED', 'DECLINED', 'SILENT', 'SUSPENDED', 'COMPLETED', 'CANCELLED')),
    stage               text        not null check (stage in
        ('ANSWER', 'NOMINATE', 'SCREENING', 'CORRECTION', 'REVIEW', 'SCREENED', 'CONFIRM', 'UNDERWAY', 'ENDED')),
    liaison_officer     text,
    reason              text,
    invited_at          timestamptz not null,
    answered_at         timestamptz,
    answer_deadline     timestamptz not null,
    nominations_finished_at timestamptz,
    confirmed_at        timestamptz,
    reminders           integer     not null default 0,
    version             integer     not null default 0,
    unique (operation, country)
);

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
    decision_text     text,
    join_to           text,
    target            text,
    nominated_at      timestamptz not null,
    version           integer     not null default 0,
    unique (operation, country, entity_id)
);
create index nomination_entity on nomination (entity_id);
create index nomination_country on nomination (operation, country, status);

create table target (
    reference      text primary key,
    operation      text        not null references operation,
    state          text        not null check (state in
        ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION',
         'SURRENDERED', 'RETURNED_OTHERWISE', 'WITHDRAWN', 'DECEASED', 'IN_CUSTODY', 'RETENTION_ENDED', 'JOINED')),
    whereabouts_known boolean  not null default false,
    joined_to      text references target,
    admitted_at    timestamptz not null,
    version        integer     not null default 0
);
create index target_operation on target (operation, state);

create table target_wanting (
    target      text not null references target,
    country     text not null,
    nomination  text not null references nomination,
    withdrawn_at timestamptz,
    primary key (target, country)
);

create table target_host (
    target   text    not null references target,
    country  text    not null,
    rank     integer not null,
    primary key (target, country)
);

create table target_list (
    operation  text        not null references operation,
    version    integer     not null,
    frozen_at  timestamptz not null,
    frozen_by  text        not null,
    primary key (operation, version)
);

create table target_list_entry (
    operation  text    not null,
    version    integer not null,
    target     text    not null references target,
    primary key (operation, version, target),
    foreign key (operation, version) references target_list
);

-- What one country has to confirm, or has answered, about one listed target.
create table confirmation (
    operation    text        not null references operation,
    target       text        not null references target,
    country      text        not null,
    role         text        not null check (role in ('WANTING', 'HOST')),
    answer       text        check (answer in ('CONFIRM', 'ASK', 'DECLINE', 'NOT_ANSWERED')),
    investigator text,
    remark       text,
    answered_at  timestamptz,
    told_at      timestamptz,
    version      integer     not null default 0,
    primary key (target, country, role)
);
create index confirmation_country on confirmation (operation, country);

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
    state        text        not null check (state in ('OPEN', 'USED', 'NOT_USED', 'PASSED_ON', 'LAPSED')),
    assessment   text,
    lapse_text   text,
    reported_at  timestamptz not null,
    version      integer     not null default 0
);
create index lead_target on lead (target);

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
         'SURRENDERED', 'RETURNED_OTHERWISE', 'REFUSED')),
    identity_method text,
    identity_text text,
    outcome_text  text,
    reported_at   timestamptz not null,
    version       integer     not null default 0
);
create index arrest_target on arrest (target);

-- Who reported an arrest: the first report makes it, another country's joins it.
create table arrest_report (
    arrest       text        not null references arrest,
    country      text        not null,
    reported_by  text        not null,
    reported_at  timestamptz not null,
    happened_at  timestamptz not null,
    text         text,
    primary key (arrest, country)
);

-- A report on a person given by notice number and name, matched or not: the reporter gets the same answer.
create table person_report (
    reference     text primary key,
    country       text        not null,
    kind          text        not null check (kind in ('LEAD', 'LOCATION', 'ARREST')),
    notice_number text        not null,
    name          text        not null,
    report        jsonb       not null,
    matched       text,
    reported_by   text        not null,
    reported_at   timestamptz not null
);
create index person_report_person on person_report (country, kind, notice_number);

-- The ledger: facts, only ever added.
create table ledger_event (
    id           uuid primary key,
    sequence     bigint generated always as identity unique,
    operation    text        not null references operation,
    type         text        not null,
    target       text,
    country      text,
    subject      text,
    happened_at  timestamptz not null,
    zone         text        not null,
    recorded_at  timestamptz not null,
    actor        text        not null,
    voids        uuid references ledger_event,
    detail       jsonb       not null default '{}'
);
create index ledger_event_operation on ledger_event (operation, type, happened_at);
create index ledger_event_target on ledger_event (target, type, happened_at);
create index ledger_event_voids on ledger_event (voids) where voids is not null;

-- Results as approved: a picture of the figures that no later event changes.
create table frozen_results (
    operation    text        not null references operation,
    as_of        timestamptz not null,
    frozen_at    timestamptz not null,
    frozen_by    text        not null,
    approved     boolean     not null,
    figures      jsonb       not null,
    primary key (operation, frozen_at)
);

-- One message to one recipient: queued, sent or failed; its id makes the Message-ID.
create table message (
    id              uuid primary key,
    kind            text        not null,
    operation       text        not null,
    reference       text        not null,
    recipient       text        not null,
    language        text        not null,
    parameters      jsonb       not null default '{}',
    status          text        not null check (status in ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED')),
    attempts        integer     not null default 0,
    last_error      text,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text
);
create index message_reference on message (reference, recipient);
create index message_operation on message (operation, status);

grant select, insert, update on operation, participation, nomination, target, target_wanting, confirmation, lead, arrest, person_report,
    message to ${runtime};
grant select, insert, update, delete on target_host to ${runtime};
grant select, insert on target_list, target_list_entry, arrest_report, ledger_event, frozen_results to ${runtime};
