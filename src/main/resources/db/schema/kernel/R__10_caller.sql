-- The caller of a transaction. Its account, groups and country stand in cordon.caller, cordon.groups and cordon.country. They are believed
-- if Cordon has signed them with a key that the running login cannot read: HMAC-SHA-256 (RFC 2104) over the connection's process, the
-- moment, account, country and groups. So a signature serves on one connection, for ten minutes. Without a caller every table with case
-- data is empty. ADR 48 gives the reasons.
--
-- The functions cost time: policies put them into a "(select ..)", so that they are called once for each statement and not for each row.

create or replace function caller_is_signed() returns boolean language plpgsql stable parallel restricted security definer set search_path = cordon, pg_temp as
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

-- The country whose bureau the caller works for, or null.
create or replace function caller_country() returns text language sql stable parallel restricted
    return case when caller_is_signed() then nullif(current_setting('cordon.country', true), '') end;

create or replace function caller_groups() returns text[] language sql stable parallel restricted
    return case when caller_is_signed() then string_to_array(coalesce(current_setting('cordon.groups', true), ''), ',') else cast('{}' as text[]) end;

-- Whether the caller is in one of these groups; '#system' is the identity of jobs, which no account can have.
create or replace function caller_is(variadic roles text[]) returns boolean language sql stable parallel restricted
    return caller_groups() && roles;

create or replace function caller_is_partner() returns boolean language sql stable parallel restricted
    return exists (select from unnest(caller_groups()) g where g like 'partner-%');

-- The post of specialists to which the caller's account belongs, or null. Such a caller is in no other group, and belongs to no country.
create or replace function caller_post() returns text language sql stable parallel restricted
    return (select substring(g from 6) from unnest(caller_groups()) g where g like 'post-E-%' limit 1);

-- The party under which the supplier of an item lets the caller in or keeps him out.
create or replace function caller_party() returns text language sql stable parallel restricted
    return case when caller_country() is not null then 'ncb-' || caller_country()
                when caller_is('coordinator') then 'coordinator'
                when caller_is('#system', 'manager', 'compliance') then 'manager'
                else (caller_groups())[1] end;

-- Module scripts call ask_for_signature for their own tables. Flyway skips module scripts that have not changed, so this loop covers their
-- tables as well. Edit this script whenever ask_for_signature changes.
do $$
declare
    held record;
begin
    for held in select c.relname from pg_class c
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and c.relrowsecurity loop
        call cordon.ask_for_signature(held.relname);
    end loop;
end
$$;
