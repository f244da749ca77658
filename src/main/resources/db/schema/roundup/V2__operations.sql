-- Operations, the countries that were invited to them, and the dates of both.

-- One operation, with its phase and its dates.
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
    approval_deadline    timestamptz not null,
    closing_deadline     timestamptz not null,
    reminder_every       text        not null,
    invitations_sent     boolean     not null default false,
    list_version         integer     not null default 0,
    phase_opened_at      timestamptz,
    phase_ended_at       timestamptz,
    -- Entered after it had taken place: its acts carry the time they happened, its past deadlines wait for nobody.
    entered_afterwards   boolean     not null default false,
    launched_by          text        not null,
    launched_at          timestamptz not null,
    closed_at            timestamptz,
    cancellation_reason  text,
    version              integer     not null default 0
);
alter table operation enable row level security;

-- One country in one operation: what it answered, and how far it has come.
create table participation (
    reference           text primary key,
    operation           text        not null references operation,
    country             text        not null,
    status              text        not null check (status in
        ('INVITED', 'ACCEPTED', 'DECLINED', 'SILENT', 'LEFT', 'SUSPENDED', 'COMPLETED', 'CANCELLED')),
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
    -- So that it is not reminded too often.
    reminded_at         timestamptz,
    version             integer     not null default 0,
    unique (operation, country)
);
create index participation_country on participation (country);
alter table participation enable row level security;

-- A date that one country has of its own, instead of its operation's. Until when it answers stands in participation.answer_deadline.
create table own_date (
    operation text        not null,
    country   text        not null,
    date      text        not null check (date in ('NOMINATION_DEADLINE', 'CONFIRMATION_DEADLINE')),
    at        timestamptz not null,
    primary key (operation, country, date),
    foreign key (operation, country) references participation (operation, country)
);
alter table own_date enable row level security;
