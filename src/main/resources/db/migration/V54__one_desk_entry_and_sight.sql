-- What one country reports of one person stands on one entry of a desk: whether a lead has had a task of its own, or waits behind an earlier one. Null until it
-- is announced. What is open today has its own.
alter table lead add on_desk boolean;
update lead set on_desk = true;

-- Whether there is a lead that the caller sees, as the policy says. One question about one reference: it takes as long for one that is hidden as for one that does
-- not exist, and no longer the more the caller has reported, whom the policy would ask for all of his.
create function lead_in_sight(item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is('#system')
        or exists (select from lead l
            where l.reference = item and l.reporting_country = caller_country()
              and (not exists (select from person_match m where m.matched = item)
                   or exists (select from message m where m.reference = item and m.recipient = 'ncb-' || caller_country())
                   or exists (select from seen_target s where s.target = target_of(l.target))))
        or (caller_is('coordinator') and exists (select from lead l where l.reference = item)
            or exists (select from lead l join wanted_target w on w.target = target_of(l.target) where l.reference = item))
           and not withheld_from(item, caller_party())
        or item in (select released_items(caller_party()));
end
$$;

-- The same of an arrest.
create function arrest_in_sight(item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is('#system', 'coordinator')
        or exists (select from arrest_report r join arrest a on a.reference = r.arrest
            where r.arrest = item and r.country = caller_country()
              and (not exists (select from person_match m join person_report p on p.reference = m.report where m.matched = item and p.country = caller_country())
                   or exists (select from message m where m.reference = item and m.recipient = 'ncb-' || caller_country())
                   or exists (select from message m where m.parameters ->> 'arrest' = item and m.recipient = 'ncb-' || caller_country())
                   or exists (select from seen_target s where s.target = target_of(a.target))))
        or exists (select from arrest a join wanted_target w on w.target = target_of(a.target) where a.reference = item);
end
$$;
