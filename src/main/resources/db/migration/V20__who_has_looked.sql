-- The coordination is told of roles given and taken, and reads who did it.
create policy audit_entry_of_roles on audit_entry for select to ${runtime}
    using (action in ('ROLE_GIVEN', 'ROLE_TAKEN') and 'coordinator' = any(string_to_array(current_setting('cordon.groups', true), ',')));

-- Who has looked at items, for the one who supplied them, whatever else stands in the rows. It asks itself who that is, once more than the service.

create function audit_accesses(items text[], before uuid, most integer)
    returns table (id uuid, at timestamptz, action text, actor text, groups text[], status integer, refs text[])
    language sql stable security definer set search_path from current as
$$
    with caller as (
        select string_to_array(current_setting('cordon.groups', true), ',') as groups
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
revoke all on function audit_accesses(text[], uuid, integer) from public;
grant execute on function audit_accesses(text[], uuid, integer) to ${runtime};
