-- Accounts: read by those who keep them and by the coordination, so that nobody acts as somebody else unseen. The data that an account
-- keeps for itself is its own.

create or replace function level_at(level double precision, since timestamptz, now timestamptz, rate double precision) returns double precision
    language sql immutable parallel safe
    return greatest(0, level - greatest(0, extract(epoch from now - since)) * rate);

-- Deletes the second factor that somebody has lost; an administrator cannot read it. Returns whether there was one.
create or replace function forget_second_factor(of_account text) returns boolean
    language plpgsql volatile security definer set search_path = cordon, pg_temp as $$
begin
    delete from second_factor where account = of_account and caller_is('#system', 'camunda-admin');
    return found;
end
$$;
revoke all on function forget_second_factor(text) from public;
grant execute on function forget_second_factor(text) to ${runtime};

-- Whether an account belongs, or with or_was belonged, to a post of specialists of the caller's bureau. A link that opens an account is
-- sent only to an account that belongs to one.
create or replace function is_account_of_own_post(of_account text, or_was boolean) returns boolean
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from specialist_post p
                    where p.country = caller_country()
                      and (exists (select from engine.act_id_membership m where m.user_id_ = of_account and m.group_id_ = 'post-' || p.reference)
                           or or_was and exists (select from account_act a where a.account = of_account and a.member_of = 'post-' || p.reference)));
end
$$;
revoke all on function is_account_of_own_post(text, boolean) from public;
grant execute on function is_account_of_own_post(text, boolean) to ${runtime};

call take_back('account_act', 'account_request', 'account_link', 'account_letter', 'second_factor', 'recovery_code', 'own_language', 'visit', 'act_level');
grant select, insert on account_act to ${runtime};
grant select, insert, update on account_request to ${runtime};
-- The row of a link is locked while the link is used, and a lock needs the right to update.
grant select, insert, update, delete on account_link to ${runtime};
grant select, insert, delete on account_letter to ${runtime};
grant select, insert, update, delete on second_factor to ${runtime};
grant select, insert, delete on recovery_code to ${runtime};
grant select, insert, update on own_language, visit, act_level to ${runtime};

create policy reads on account_act for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'camunda-admin')));
-- The caller is empty during a sign-in by a provider, because nobody has signed in yet. So is by_account.
create policy adds on account_act for insert to ${runtime}
    with check ((select caller_is('#system')) or by_account is not distinct from (select caller()) or approved_by = (select caller()));

create policy reads on account_request for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'camunda-admin')));
create policy adds on account_request for insert to ${runtime} with check ((select caller_is('camunda-admin')) and asked_by = (select caller()));
create policy changes on account_request for update to ${runtime} using ((select caller_is('#system', 'coordinator', 'camunda-admin')));

create policy all_for_the_system on account_link to ${runtime} using ((select caller_is('#system')));

create policy all_for_the_system on account_letter to ${runtime} using ((select caller_is('#system')));
create policy adds on account_letter for insert to ${runtime}
    with check ((select caller_is('camunda-admin'))
        or is_account_of_own_post(account, not link)
        or not link and ((select caller()) is null or (select caller_is('coordinator')) or account = (select caller())));

-- An account owns its second factor. While somebody signs in, Cordon itself uses it.
create policy all_for_their_accounts on second_factor to ${runtime} using (account = (select caller()) or (select caller_is('#system')));
create policy all_for_their_accounts on recovery_code to ${runtime} using (account = (select caller()) or (select caller_is('#system')));

create policy all_for_their_accounts on own_language to ${runtime} using (account = (select caller()));
create policy all_for_their_accounts on visit to ${runtime} using (account = (select caller()));
create policy all_for_their_accounts on act_level to ${runtime} using (account = (select caller()));

-- The owner of the calendar whose secret a request holds: the request comes without an account. forget_calendar deletes the address of an account.
create or replace function calendar_owner(of_digest bytea) returns text language sql stable security definer set search_path = cordon, pg_temp as $$
    select account from calendar_address where digest = of_digest and caller_is_signed()
$$;
revoke all on function calendar_owner(bytea) from public;
grant execute on function calendar_owner(bytea) to ${runtime};

create or replace function forget_calendar(of_account text) returns boolean
    language plpgsql volatile security definer set search_path = cordon, pg_temp as $$
begin
    delete from calendar_address where account = of_account and caller_is('#system', 'camunda-admin');
    return found;
end
$$;
revoke all on function forget_calendar(text) from public;
grant execute on function forget_calendar(text) to ${runtime};

call take_back('calendar_address');
grant select, insert, update, delete on calendar_address to ${runtime};
create policy all_for_their_accounts on calendar_address to ${runtime} using (account = (select caller()));
