-- Whoever had the running login could say to be any caller. The caller of a transaction is believed from now on if Cordon has signed it, with a key that the
-- running login cannot read: HMAC-SHA-256 (RFC 2104) over the connection's process, the moment, account, country and groups. So a signature serves on one
-- connection, for ten minutes.

-- The key as HMAC needs it: 64 bytes combined with 0x36 and with 0x5c.
create table caller_key (
    number    integer     primary key generated always as identity,
    inner_pad bytea       not null check (length(inner_pad) = 64),
    outer_pad bytea       not null check (length(outer_pad) = 64),
    made_at   timestamptz not null default now()
);
alter table caller_key enable row level security;

create function caller_is_signed() returns boolean language plpgsql stable parallel restricted security definer set search_path = cordon, pg_temp as
$$
declare
    at   text := coalesce(current_setting('cordon.signed_at', true), '');
    pads caller_key;
begin
    if at = '' then
        return false;
    end if;
    select inner_pad, outer_pad into pads.inner_pad, pads.outer_pad from caller_key where number = cast(current_setting('cordon.signed_with') as integer);
    return coalesce(abs(date_part('epoch', now()) - cast(at as bigint)) < 600
        and sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(pg_backend_pid() || E'\n' || at || E'\n' || current_setting('cordon.caller') || E'\n'
            || current_setting('cordon.country') || E'\n' || current_setting('cordon.groups'), 'UTF8'))) = decode(current_setting('cordon.signature'), 'hex'), false);
end
$$;
revoke all on function caller_is_signed() from public;
grant execute on function caller_is_signed() to ${runtime};

create or replace function caller() returns text language sql stable parallel restricted
    return case when caller_is_signed() then nullif(current_setting('cordon.caller', true), '') end;

create or replace function caller_country() returns text language sql stable parallel restricted
    return case when caller_is_signed() then nullif(current_setting('cordon.country', true), '') end;

create or replace function caller_groups() returns text[] language sql stable parallel restricted
    return case when caller_is_signed() then string_to_array(coalesce(current_setting('cordon.groups', true), ''), ',') else cast('{}' as text[]) end;

-- Who asked by these functions until now asked for what was said alone.
alter function caller_is(text[]) parallel restricted;
alter function caller_is_partner() parallel restricted;
alter function caller_party() parallel restricted;

-- The audit is older than these functions.
drop policy audit_entry_written on audit_entry;
create policy audit_entry_written on audit_entry for insert to ${runtime}
    with check (actor is not distinct from (select caller()) or action in ('SIGN_IN', 'SIGN_IN_FAILED'));

drop policy audit_entry_read on audit_entry;
create policy audit_entry_read on audit_entry for select to ${runtime}
    using (case
        when (select caller_is('#system')) then true
        when action in ('SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN') then (select caller_is('camunda-admin'))
        else (select caller_is('coordinator'))
    end);

drop policy audit_entry_of_roles on audit_entry;
create policy audit_entry_of_roles on audit_entry for select to ${runtime}
    using (action in ('ROLE_GIVEN', 'ROLE_TAKEN') and (select caller_is('coordinator')));

drop policy audit_seal_of_cordon on audit_seal;
create policy audit_seal_of_cordon on audit_seal to ${runtime}
    using ((select caller_is('#system'))) with check ((select caller_is('#system')));

create or replace function audit_accesses(items text[], before uuid, most integer)
    returns table (id uuid, at timestamptz, action text, actor text, groups text[], status integer, refs text[])
    language sql stable security definer set search_path = cordon, pg_temp as
$$
    with caller as (
        select caller_groups() as groups
    ), own as (
        select array_agg(item) as items from unnest(items) item, caller c
        where 'coordinator' = any(c.groups)
           or exists (select from nomination n where n.reference = item and 'ncb-' || n.country = any(c.groups))
           or exists (select from target_wanting w where w.target = item and 'ncb-' || w.country = any(c.groups))
           or exists (select from lead l where l.reference = item and 'ncb-' || l.reporting_country = any(c.groups))
           or exists (select from arrest_report r where r.arrest = item and 'ncb-' || r.country = any(c.groups))
    )
    select e.id, e.at, e.action, e.actor, e.groups, e.status, array(select r from unnest(e.refs) r where r = any((select own.items from own)::text[]))
    from audit_entry e
    where e.refs && (select own.items from own)
      and (e.action in ('READ', 'EXPORT') or e.action = 'REFUSED' and e.status in (403, 404))
      and (before is null or e.number < (select b.number from audit_entry b where b.id = before))
    order by e.number desc limit most
$$;
