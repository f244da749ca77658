-- Lets a failed message wait again when the retries of its delivery are raised.
create or replace function queue_again(of_message uuid) returns void language sql volatile security definer set search_path = cordon, pg_temp as $$
    update message set status = 'QUEUED' where id = of_message and status = 'FAILED' and caller_is('#system', 'camunda-admin');
$$;

-- The messages that wait to be sent, the urgent ones first and then the oldest, each for one node alone until its transaction ends. The
-- lock is not on the row: the reader of a message acknowledges it in its row, and must not wait for a mail server.
create or replace function take_waiting(up_to integer) returns setof uuid language plpgsql volatile set search_path = cordon, pg_temp as $$
declare
    waiting uuid;
    taken integer := 0;
begin
    for waiting in select id from message where status = 'QUEUED' and not taken_over order by urgent desc, queued_at, id loop
        -- Another node may have sent it between the search and the lock.
        if pg_try_advisory_xact_lock(hashtextextended(cast(waiting as text), 50))
                and exists (select from message where id = waiting and status = 'QUEUED' and not taken_over) then
            return next waiting;
            taken := taken + 1;
            exit when taken = up_to;
        end if;
    end loop;
end
$$;

call take_back('message');
grant select, insert, update on message to ${runtime};

-- Messages about some things are for their recipients alone, because the recipients show whom the thing concerns: questions, blind
-- contacts, alerts, groups, sessions, analysis files and products. The same holds for messages about a release request that belongs to no
-- operation.
create policy reads on message for select to ${runtime} using (
    (select caller_is('#system')) or recipient = any (cast((select caller_groups()) as text[]))
    or reference !~ '^([XBCGFSAKY]|RETURNS)-' and (select caller_is('coordinator', 'manager')) and not (reference like 'Q-%' and is_apart(reference)));
create policy adds on message for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator', 'compliance')) or (select caller_country()) is not null);
-- Any caller may add messages about accounts and roles, and at a sign-in the caller is still nobody. The policy admits no other kind of
-- message.
create policy adds_of_accounts on message for insert to ${runtime}
    with check (kind in ('ROLE_GIVEN', 'ROLE_TAKEN', 'ACCOUNT_CHANGED', 'ACCOUNT_LINK', 'ACCOUNT_WAITS', 'FILES_READ') and operation = 'ACCOUNTS'
        and (recipient in ('coordinator', 'owner') or recipient like 'ncb-%'));
-- An administrator adds messages about his decisions on the system of a party.
create policy adds_of_subscriptions on message for insert to ${runtime}
    with check (kind in ('SUBSCRIPTION_APPROVED', 'SUBSCRIPTION_REFUSED') and (select caller_is('camunda-admin')) and operation = reference);
create policy changes on message for update to ${runtime} using (
    (select caller_is('#system')) or recipient = any (cast((select caller_groups()) as text[])));
