-- The second factor of an account: the secret of its authenticator, sealed with a key that is not here; the step of half a minute whose code was taken last, so
-- that no code is taken twice; and how many wrong ones came since the last right one.
create table second_factor (
    account   text        primary key,
    secret    bytea       not null,
    last_step bigint      not null,
    wrong     integer     not null default 0,
    set_up_at timestamptz not null
);

-- Digests under the same key of what opens an account instead, each once.
create table recovery_code (
    account text  not null references second_factor on delete cascade,
    digest  bytea not null,
    primary key (account, digest)
);

grant select, insert, update, delete on second_factor to ${runtime};
grant select, insert, delete on recovery_code to ${runtime};

-- Everybody his own; while somebody signs in, Cordon itself.
alter table second_factor enable row level security;
create policy all_for_their_accounts on second_factor to ${runtime} using (account = (select caller()) or (select caller_is('#system')));
alter table recovery_code enable row level security;
create policy all_for_their_accounts on recovery_code to ${runtime} using (account = (select caller()) or (select caller_is('#system')));

-- An administrator takes away what somebody has lost, and reads nothing of it. Whether there was one.
create function forget_second_factor(of_account text) returns boolean language plpgsql volatile security definer set search_path = cordon, pg_temp as $$
begin
    delete from second_factor where account = of_account and caller_is('#system', 'camunda-admin');
    return found;
end
$$;
revoke all on function forget_second_factor(text) from public;
grant execute on function forget_second_factor(text) to ${runtime};

-- Written down as other things that are done to accounts. Who sets one up as he signs in is nobody yet.
alter table audit_entry drop constraint audit_entry_action_check;
alter table audit_entry add constraint audit_entry_action_check check (action in
    ('READ', 'EXPORT', 'CHANGE', 'REPEATED', 'REFUSED', 'FAILED', 'SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN',
     'FACTOR_SET_UP', 'FACTOR_REMOVED', 'FACTOR_FAILED', 'RECOVERY_CODE_USED'));
create policy audit_entry_of_factors_written on audit_entry for insert to ${runtime}
    with check (action in ('FACTOR_SET_UP', 'FACTOR_FAILED', 'RECOVERY_CODE_USED') and (select caller_is('#system')));
create policy audit_entry_of_factors on audit_entry for select to ${runtime}
    using (action in ('FACTOR_SET_UP', 'FACTOR_REMOVED', 'FACTOR_FAILED', 'RECOVERY_CODE_USED') and (select caller_is('camunda-admin')));

-- What somebody has lost is taken away by one administrator, or by two.
alter table account_request drop constraint account_request_act_check;
alter table account_request add constraint account_request_act_check check (act in ('INVITE', 'LINK', 'ADDRESS', 'ROLE', 'FACTOR'));
