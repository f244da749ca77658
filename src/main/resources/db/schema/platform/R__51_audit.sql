-- The readers of the audit, and its writers.

-- A refused caller may have typed anything in place of an operation's code. Only the code of an operation that exists goes into his row.
create or replace function audit_knows_operation(code text) returns boolean
    language sql stable security definer set search_path = cordon, pg_temp
    return caller_is_signed() and exists (select from operation where reference = code);

-- The accounts that have looked at items, for the supplier of the items and for the coordination. It shows each entry whatever else its row
-- names.
create or replace function audit_accesses(items text[], before uuid, most integer)
    returns table (id uuid, at timestamptz, action text, actor text, groups text[], status integer, refs text[])
    language plpgsql stable security definer set search_path = cordon, pg_temp as
$$
#variable_conflict use_column
declare
    own text[] := case when caller_is('coordinator') then items else array(select s.reference from supplied_item s where s.reference = any (items)) end;
begin
    -- A single item is looked up by its reference, the items of an operation from the newest entry backwards. The planner cannot know how
    -- many items are asked for.
    if cardinality(own) = 1 then
        return query
            with found as materialized (
                select e.* from audit_entry e where e.refs @> own
            )
            select e.id, e.at, e.action, e.actor, e.groups, e.status, own from found e
            where (e.action in ('READ', 'EXPORT') or e.action = 'REFUSED' and e.status in (403, 404))
              and (before is null or e.number < (select b.number from audit_entry b where b.id = before))
            order by e.number desc limit most;
        return;
    end if;
    return query
        select e.id, e.at, e.action, e.actor, e.groups, e.status, array(select r from unnest(e.refs) r where r = any (own))
        from audit_entry e
        where e.refs && own
          and (e.action in ('READ', 'EXPORT') or e.action = 'REFUSED' and e.status in (403, 404))
          and (before is null or e.number < (select b.number from audit_entry b where b.id = before))
        order by e.number desc limit most;
end
$$;

-- When each country last did something in an operation, over any channel: for Cordon, the coordination and the management, and for a
-- country about itself.
create or replace function last_acts(of_operation text) returns table (country text, at timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select substring(g.name from 5), max(e.at)
    from audit_entry e cross join lateral unnest(e.groups) as g(name)
    where e.operation = of_operation and e.action = 'CHANGE' and e.status < 400 and g.name like 'ncb-%'
      and (caller_is('#system', 'coordinator', 'manager') or g.name = 'ncb-' || caller_country())
    group by g.name
$$;

revoke all on function audit_knows_operation(text), audit_accesses(text[], uuid, integer), last_acts(text) from public;
grant execute on function audit_knows_operation(text), audit_accesses(text[], uuid, integer), last_acts(text) to ${runtime};

call take_back('audit_entry', 'audit_seal');
grant select, insert on audit_entry, audit_seal to ${runtime};

-- Nobody writes under another's name. A caller who signs in, or sets up a second factor meanwhile, is nobody yet.
create policy audit_entry_written on audit_entry for insert to ${runtime}
    with check (actor is not distinct from (select caller()) or action in ('SIGN_IN', 'SIGN_IN_FAILED'));
create policy audit_entry_of_factors_written on audit_entry for insert to ${runtime}
    with check (action in ('FACTOR_SET_UP', 'FACTOR_FAILED', 'RECOVERY_CODE_USED') and (select caller_is('#system')));

-- The coordination reads acts in operations, administrators read acts on accounts. Cordon itself reads all, to seal it.
create policy audit_entry_read on audit_entry for select to ${runtime}
    using (case
        when (select caller_is('#system')) then true
        when action in ('SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN') then (select caller_is('camunda-admin'))
        -- The coordination does not see acts about questions, blind contacts, alerts, groups, sessions, analysis files and products.
        -- Accounts see such acts of their own by the policy for own acts below.
        else (select caller_is('coordinator')) and not exists (select from unnest(refs) reference where reference ~ '^[XBCGFSAKY]-')
    end);
-- The coordination is told of roles given and taken, and reads who did it.
create policy audit_entry_of_roles on audit_entry for select to ${runtime}
    using (action in ('ROLE_GIVEN', 'ROLE_TAKEN') and (select caller_is('coordinator')));
create policy audit_entry_of_factors on audit_entry for select to ${runtime}
    using (action in ('FACTOR_SET_UP', 'FACTOR_REMOVED', 'FACTOR_FAILED', 'RECOVERY_CODE_USED') and (select caller_is('camunda-admin')));
-- An account reads its own acts, and so do its colleagues.
create policy audit_entry_of_own_acts on audit_entry for select to ${runtime}
    using (action = 'CHANGE' and (actor = (select caller()) or (select caller_party()) = any (groups)));

create policy audit_seal_of_cordon on audit_seal to ${runtime}
    using ((select caller_is('#system'))) with check ((select caller_is('#system')));
