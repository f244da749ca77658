-- Subscriptions of countries' own systems, and the deliveries on their way to them. A party sees its own, administrators see all.

-- A subscriber may not approve his own subscription. Its address never changes, because an administrator has approved it as it is.
create or replace function subscription_is_approved_by_administrators() returns trigger language plpgsql as $$
begin
    if (old.party, old.account, old.address) is distinct from (new.party, new.account, new.address) then
        raise exception 'The address of % never changes', old.reference;
    end if;
    if new.state <> old.state and (old.state in ('ASKED', 'REFUSED') or new.state = 'REFUSED') and not caller_is('camunda-admin') then
        raise exception 'Only an administrator decides on %', old.reference;
    end if;
    return new;
end
$$;
create or replace trigger subscription_is_approved_by_administrators before update on subscription
    for each row execute function subscription_is_approved_by_administrators();

-- The public keys for readers who check signatures of Cordon, the youngest first.
create or replace function webhook_public_keys() returns table (number integer, public_key bytea, made_at timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select number, public_key, made_at from webhook_key where caller() is not null order by number desc
$$;

call take_back('webhook_key', 'subscription', 'webhook');
grant select on webhook_key to ${runtime};
grant select, insert, update, delete on subscription, webhook to ${runtime};

create policy reads on webhook_key for select to ${runtime} using ((select caller_is('#system')));

create policy reads on subscription for select to ${runtime} using (
    (select caller_is('#system', 'camunda-admin')) or party = (select caller_party()));
create policy adds on subscription for insert to ${runtime} with check (
    party = (select caller_party()) and asked_by = (select caller()) and state = 'ASKED');
create policy changes on subscription for update to ${runtime} using (
    (select caller_is('#system', 'camunda-admin')) or party = (select caller_party()));
create policy takes_back on subscription for delete to ${runtime} using (party = (select caller_party()));

create policy reads on webhook for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from subscription s where s.reference = webhook.subscription));
create policy adds on webhook for insert to ${runtime} with check (
    (select caller_is('#system')) or test and exists (select from subscription s where s.reference = webhook.subscription and s.party = (select caller_party())));
create policy changes on webhook for update to ${runtime} using (
    (select caller_is('#system')) or exists (select from subscription s where s.reference = webhook.subscription and s.party = (select caller_party())));
create policy drops on webhook for delete to ${runtime} using ((select caller_is('#system')));
