-- Whoever raises the retries of a delivery lets its message wait again.
create or replace function queue_again(of_message uuid) returns void language sql volatile security definer set search_path = cordon, pg_temp as $$
    update message set status = 'QUEUED' where id = of_message and status = 'FAILED';
$$;

call take_back('message');
grant select, insert, update on message to ${runtime};

create policy reads on message for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager')) or recipient = any (cast((select caller_groups()) as text[])));
create policy adds on message for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator', 'compliance')) or (select caller_country()) is not null);
-- Those about accounts and roles, whoever's act they tell of, be it at a sign-in nobody's yet; none of another kind.
create policy adds_of_accounts on message for insert to ${runtime}
    with check (kind in ('ROLE_GIVEN', 'ROLE_TAKEN', 'ACCOUNT_CHANGED', 'ACCOUNT_LINK', 'ACCOUNT_WAITS') and operation = 'ACCOUNTS'
        and (recipient in ('coordinator', 'owner') or recipient like 'ncb-%'));
create policy changes on message for update to ${runtime} using (
    (select caller_is('#system')) or recipient = any (cast((select caller_groups()) as text[])));
