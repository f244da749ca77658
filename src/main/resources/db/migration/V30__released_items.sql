-- Whoever something has been released to sees it: a country that takes part a target like one that is believed to be in it, a partner the file of
-- that target, and either of them a lead.

create index handling_released on handling using gin (released);

-- Whether a target or a lead is released to a party whole: every nomination behind the target is, or the lead is and its target is within its reach.
create function is_released(subject text, of_party text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select not exists (select from items_to_release($1, of_party)) and is_within_reach($1, of_party)
       and (of_party not like 'ncb-%' or exists (select from participation p where p.operation = operation_of($1) and 'ncb-' || p.country = of_party
                                                    and p.status in ('ACCEPTED', 'COMPLETED')))
$$;

-- The targets and leads that are. They are few, and a function keeps the plans of policies small.
create function released_items(of_party text) returns setof text language plpgsql stable security definer rows 10 set search_path = cordon, pg_temp as $$
begin
    return query select distinct r.subject from (
            select n.target as subject from handling h join nomination n on n.reference = h.item where h.released @> array[of_party]
            union all
            select l.reference from handling h join lead l on l.reference = h.item where h.released @> array[of_party] and l.state <> 'WITHDRAWN') r
        where r.subject is not null and is_released(r.subject, of_party);
end
$$;

-- Targets that have been released to the caller's country.
create view released_target as
    select n.target from nomination n join handling h on h.item = n.reference
    where 'ncb-' || caller_country() = any (h.released) and is_released(n.target, 'ncb-' || caller_country());
grant select on released_target to ${runtime};

create or replace view seen_target as
    select target from target_wanting where country = caller_country()
    union all
    select target from hosted_target
    union all
    select target from released_target;

alter policy reads on nomination using (
    (select caller_is('#system', 'coordinator'))
    or country = (select caller_country())
    or flagged and (select caller_is('compliance'))
    or exists (select from hosted_target h where h.target = nomination.target)
    or target in (select released_items((select caller_party()))));

alter policy reads on target using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target.reference)
    or reference in (select reported_targets())
    or exists (select from flagged_target f where f.target = target.reference)
    or reference in (select released_items((select caller_party()))));

alter policy reads on target_wanting using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or country = (select caller_country())
    or exists (select from seen_target s where s.target = target_wanting.target)
    or exists (select from flagged_target f where f.target = target_wanting.target)
    or target in (select released_items((select caller_party()))));

alter policy reads on target_host using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target_host.target)
    or exists (select from flagged_target f where f.target = target_host.target)
    or target in (select released_items((select caller_party()))));

alter policy reads on lead using (
    (select caller_is('#system'))
    or reference in (select reported_leads())
    or ((select caller_is('coordinator')) or exists (select from wanted_target w where w.target = target_of(lead.target)))
       and not withheld_from(reference, (select caller_party()))
    or reference in (select released_items((select caller_party()))));

-- Who wants a released target, for whom it was released to.
create or replace function wanting_countries(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select w.country from target_wanting w
    where w.target = of_target and w.withdrawn_at is null
      and (caller_is('#system', 'coordinator', 'manager') or exists (select from seen_target s where s.target = of_target)
           or of_target in (select reported_targets())
           or exists (select from flagged_target f where f.target = of_target)
           or of_target in (select released_items(caller_party())))
    order by w.country
$$;
