-- Analysis files: by order of the coordination, opened by compliance, for analysts to work in until they are erased. They belong to no operation (ADR 100).
create table analysis_file (
    reference  text primary key check (reference like 'A-%'),
    -- What it is for, and how far it goes, in words. Neither is kept once it is erased.
    purpose    text,
    scope      text,
    -- Of which categories the persons and the data may be.
    persons    text[]      not null check (persons <> '{}' and persons <@ array['SUSPECT_OR_CONVICTED', 'POSSIBLE_FUTURE_OFFENDER', 'CONTACT', 'VICTIM', 'WITNESS', 'INFORMANT']),
    data       text[]      not null check (data <> '{}' and data <@ array['IDENTITY', 'DOCUMENTS', 'CONTACT_DETAILS', 'LINKS', 'TRAVEL', 'VEHICLES_AND_VESSELS', 'MONEY',
                                                                          'ORGANISATIONS']),
    state      text        not null check (state in ('ORDERED', 'REFUSED', 'NOT_OPENED', 'OPEN', 'CLOSED', 'ERASED')),
    ordered_at timestamptz not null,
    -- Until when compliance decides whether it is opened; null until it is asked.
    decide_by  timestamptz,
    decided_at timestamptz,
    -- Why it was refused, or why it ends.
    reason     text,
    -- On which day, by the clocks of the General Secretariat, it is reviewed next, and on which it is erased.
    review_on  date        not null,
    ends_on    date        not null,
    -- Until when the coordination says whether it goes on; null while it is not asked.
    review_by  timestamptz,
    erased_at  timestamptz,
    check ((state = 'ERASED') = (erased_at is not null)),
    check (case state when 'ERASED' then coalesce(purpose, scope, reason) is null else purpose is not null and scope is not null end),
    check (state <> 'REFUSED' or reason is not null)
);
alter table analysis_file enable row level security;

-- The analysts who work in it, by their accounts.
create table analysis_file_member (
    file    text not null references analysis_file,
    account text not null,
    primary key (file, account)
);
create index analysis_file_member_account on analysis_file_member (account);
alter table analysis_file_member enable row level security;
