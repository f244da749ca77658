-- A person who is sought in an operation, and what the countries concerned say about him.

-- One person who is sought in one operation, however many countries nominated him.
create table target (
    reference      text primary key,
    operation      text        not null references operation,
    state          text        not null check (state in
        ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION', 'SUSPENDED',
         'SURRENDERED', 'RETURNED_OTHERWISE', 'WITHDRAWN', 'DECEASED', 'IN_CUSTODY', 'RETENTION_ENDED', 'JOINED')),
    -- Where a suspended one goes on; an arrest that was made already moves that.
    suspended_from text check (suspended_from in
        ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')),
    whereabouts_known boolean  not null default false,
    joined_to      text references target,
    admitted_at    timestamptz not null,
    version        integer     not null default 0,
    constraint target_suspended check ((state = 'SUSPENDED') = (suspended_from is not null))
);
create index target_operation on target (operation, state);
alter table target enable row level security;

-- A country that nominated him, and by which nomination.
create table target_wanting (
    target       text not null references target,
    country      text not null,
    nomination   text not null references nomination,
    withdrawn_at timestamptz,
    -- A target whose countries take no part any longer goes on being sought, as the coordinator decided or as nobody decided otherwise.
    kept_at      timestamptz,
    primary key (target, country)
);
create index target_wanting_country on target_wanting (country);
alter table target_wanting enable row level security;

-- A country where he is believed to be, the most likely first.
create table target_host (
    target   text    not null references target,
    country  text    not null,
    rank     integer not null,
    primary key (target, country)
);
create index target_host_country on target_host (country);
alter table target_host enable row level security;

-- Why a country withdrew, why the coordinator keeps the target, or with no country why the pursuit ended, in the words of an officer: apart from the target,
-- whose row the management reads.
create table target_reason (
    number  bigint generated always as identity primary key,
    target  text    not null references target,
    country text,
    reason  text    not null,
    kept    boolean not null default false
);
create index target_reason_target on target_reason (target, number);
alter table target_reason enable row level security;

-- What compliance did and why, for itself and the coordination alone. Only ever added to.
create table target_suspension (
    number  bigint generated always as identity primary key,
    target  text        not null references target,
    act     text        not null check (act in ('SUSPENDED', 'LIFTED', 'REMOVED')),
    reason  text        check (reason in ('ARTICLE_2', 'ARTICLE_3', 'REFUGEE_PROTECTION', 'CCF_MEASURE', 'NOTICE_REVIEWED', 'IDENTITY_DOUBTED', 'OTHER')),
    words   text        not null,
    at      timestamptz not null,
    officer text        not null,
    check ((act = 'SUSPENDED') = (reason is not null))
);
create index target_suspension_target on target_suspension (target, number);
alter table target_suspension enable row level security;

-- Compliance looks into a file that was not flagged: whose, why, and until when.
create table file_opening (
    number    bigint generated always as identity primary key,
    target    text        not null references target,
    reason    text        not null,
    opened_at timestamptz not null,
    open_until timestamptz not null,
    officer   text        not null
);
create index file_opening_target on file_opening (target);
alter table file_opening enable row level security;

-- The target list --------------------------------------------------------------------------------------------------------------------------------

-- A version of the list of an operation's targets, once it is frozen.
create table target_list (
    operation  text        not null references operation,
    version    integer     not null,
    frozen_at  timestamptz not null,
    frozen_by  text        not null,
    primary key (operation, version)
);
alter table target_list enable row level security;

-- A target on a version of the list.
create table target_list_entry (
    operation  text    not null,
    version    integer not null,
    target     text    not null references target,
    primary key (operation, version, target),
    foreign key (operation, version) references target_list
);
create index target_list_entry_target on target_list_entry (target);
alter table target_list_entry enable row level security;

-- What a version changed against the one before. Target is the reference that came, went or split off; other the target that goes on for it, or from which
-- it split off.
create table target_list_change (
    operation text    not null,
    version   integer not null,
    kind      text    not null check (kind in ('ADDED', 'JOINED', 'SPLIT', 'WITHDRAWN')),
    target    text    not null,
    other     text,
    reason    text,
    primary key (operation, version, target, kind),
    foreign key (operation, version) references target_list
);
alter table target_list_change enable row level security;

-- Who was told of what by a version. Target is the one that the country sees; other, empty where there is none, its own former reference.
create table target_list_told (
    operation text    not null,
    version   integer not null,
    country   text    not null,
    kind      text    not null check (kind in ('ADDED', 'JOINED', 'SPLIT', 'WITHDRAWN')),
    target    text    not null references target,
    other     text    not null default '',
    primary key (operation, version, country, target, kind, other),
    foreign key (operation, version) references target_list
);
create index target_list_told_target on target_list_told (target, country);
alter table target_list_told enable row level security;

-- That two nominations are one person, or that they are not after all, as the coordinator decided it: with his reason, which is no fact of the ledger.
create table list_decision (
    id           bigint generated always as identity primary key,
    operation    text        not null references operation,
    list_version integer     not null,
    kind         text        not null check (kind in ('JOINED', 'SPLIT')),
    nomination   text        not null references nomination,
    target       text        not null references target,
    reason       text,
    decided_by   text        not null,
    decided_at   timestamptz not null
);
create index list_decision_operation on list_decision (operation, list_version);
alter table list_decision enable row level security;

-- What one country has to confirm, or has answered, about one listed target.
create table confirmation (
    operation    text        not null references operation,
    target       text        not null references target,
    country      text        not null,
    role         text        not null check (role in ('WANTING', 'HOST')),
    answer       text        check (answer in ('CONFIRM', 'ASK', 'DECLINE', 'NOT_ANSWERED')),
    investigator text,
    remark       text,
    -- Who gave the answer, and which event of the ledger tells of it: a changed answer names both.
    answered_by  text,
    answered_at  timestamptz,
    fact         uuid references ledger_event,
    told_at      timestamptz,
    version      integer     not null default 0,
    primary key (target, country, role)
);
create index confirmation_country on confirmation (operation, country);
alter table confirmation enable row level security;
