-- What was done to accounts, by whom, and what waits for a second administrator. Read by those who keep accounts and by the coordination; who acts as somebody
-- else does not do so unseen.

-- One thing that was done, or asked for. Where two were needed, by whom it was asked and by whom approved.
create table account_act (
    id          uuid primary key,
    at          timestamptz not null,
    act         text        not null,
    account     text        not null,
    member_of   text,
    by_account  text,
    approved_by text,
    request     uuid
);
create index account_act_account on account_act (account, at);
create index account_act_at on account_act (at);

-- An act that waits for a second administrator. Names and address are gone once it is decided.
create table account_request (
    id         uuid primary key,
    act        text        not null check (act in ('INVITE', 'LINK', 'ADDRESS', 'ROLE')),
    account    text        not null,
    member_of  text[]      not null default '{}',
    first_name text,
    last_name  text,
    address    text,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    ends_at    timestamptz not null,
    outcome    text check (outcome in ('APPROVED', 'REFUSED')),
    decided_by text,
    decided_at timestamptz
);

-- A link with which the owner of an account gives it a password: its digest, and the address that it was sent to.
create table account_link (
    digest  bytea primary key,
    account text        not null,
    address text        not null,
    ends_at timestamptz not null
);

-- Where a message to the owner of an account goes: to the address that he had when it was written. Gone when it has left.
create table account_letter (
    message uuid primary key,
    account text    not null,
    address text    not null,
    link    boolean not null
);

grant select, insert on account_act to ${runtime};
grant select, insert, update on account_request to ${runtime};
-- One is locked while it is used.
grant select, insert, update, delete on account_link to ${runtime};
grant select, insert, delete on account_letter to ${runtime};

alter table account_act enable row level security;
create policy reads on account_act for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'camunda-admin')));
-- At a sign-in by a provider nobody has signed in yet.
create policy adds on account_act for insert to ${runtime}
    with check ((select caller_is('#system')) or by_account is not distinct from (select caller()) or approved_by = (select caller()));

alter table account_request enable row level security;
create policy reads on account_request for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'camunda-admin')));
create policy adds on account_request for insert to ${runtime} with check ((select caller_is('camunda-admin')) and asked_by = (select caller()));
create policy changes on account_request for update to ${runtime} using ((select caller_is('#system', 'coordinator', 'camunda-admin')));

alter table account_link enable row level security;
create policy all_for_the_system on account_link to ${runtime} using ((select caller_is('#system')));

alter table account_letter enable row level security;
create policy all_for_the_system on account_letter to ${runtime} using ((select caller_is('#system')));
create policy adds on account_letter for insert to ${runtime}
    with check ((select caller_is('camunda-admin')) or not link and ((select caller()) is null or (select caller_is('coordinator')) or account = (select caller())));

-- The messages about it, whoever's act they tell of; none of another kind.
create policy adds_of_accounts on message for insert to ${runtime}
    with check (kind in ('ROLE_GIVEN', 'ROLE_TAKEN', 'ACCOUNT_CHANGED', 'ACCOUNT_LINK', 'ACCOUNT_WAITS') and operation = 'ACCOUNTS'
        and (recipient in ('coordinator', 'owner') or recipient like 'ncb-%'));
drop policy adds_of_roles on message;
