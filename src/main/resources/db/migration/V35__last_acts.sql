-- When each country last did something in an operation, over whatever way: for those who lead, and for a country of its own.
create index audit_entry_changes on audit_entry (operation, at) where action = 'CHANGE';

create function last_acts(of_operation text) returns table (country text, at timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select substring(g.name from 5), max(e.at)
    from audit_entry e cross join lateral unnest(e.groups) as g(name)
    where e.operation = of_operation and e.action = 'CHANGE' and e.status < 400 and g.name like 'ncb-%'
      and (caller_is('#system', 'coordinator', 'manager') or g.name = 'ncb-' || caller_country())
    group by g.name
$$;
revoke all on function last_acts(text) from public;
grant execute on function last_acts(text) to ${runtime};
