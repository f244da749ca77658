-- Source control: what the supplier of an item lays down about its use, from the moment of its creation. An item is a nomination or a lead by its
-- reference; parties are groups (ncb-IT, partner-EUROPOL; coordinator stands for the General Secretariat).
create table handling (
    item        text primary key,
    supplier    text    not null,
    code        text    not null check (code in ('H0', 'H1', 'H2', 'H3')),
    source      text    check (source in ('A', 'B', 'C', 'X')),
    information integer check (information between 1 and 4),
    restriction text    check (restriction in ('NOT_FOR', 'ONLY_FOR')),
    parties     text[]  not null default '{}',
    version     integer not null default 0,
    check ((restriction is null) = (cardinality(parties) = 0))
);

-- The one place that says whether something is withheld from a party: an item by its own restriction, a target by the restrictions of all its
-- nominations, so that the stricter one holds for as long as they are joined and each has its own back when they are separated, and a lead or an
-- arrest besides by its target's. Whoever supplied an item sees it, and whoever nominated a person sees the target. Queries, messages and row
-- policies ask here; it reads with the owner's rights, because the answer must not depend on what the asking party may see.
create function withheld_from(reference text, party text) returns boolean
    language sql stable security definer set search_path from current as
$$
    with named as (
        select $1 as reference
        union all select l.target from lead l where l.reference = $1
        union all select a.target from arrest a where a.reference = $1
    ),
    hung_on as (
        -- A lead or an arrest may name a target by the reference that it had before it was joined.
        select coalesce((select n.target from nomination n where n.reference = named.reference), named.reference) as target from named
    ),
    behind as (
        select n.reference from nomination n join hung_on h on h.target = n.target
         where not exists (select from nomination o join hung_on t on t.target = o.target where 'ncb-' || o.country = $2)
    )
    select $2 not in ('compliance', 'manager') and exists (
        select from handling h
         where (h.item = $1 or h.item in (select b.reference from behind b)) and h.supplier <> $2
           and case h.restriction when 'NOT_FOR' then $2 = any (h.parties) when 'ONLY_FOR' then $2 <> all (h.parties) else false end)
$$;

-- The state of a target as a party sees it: positively located only by a location that is not withheld from it.
create function state_shown(target text, party text) returns text
    language sql stable security definer set search_path from current as
$$
    select case
        when t.state <> 'LOCATED' or (select not coalesce(bool_and(withheld_from(l.reference, $2)), false) from lead l
                                       where l.operation = t.operation and l.positive and t.reference = coalesce((select n.target from nomination n where n.reference = l.target), l.target)
                                         and l.state not in ('LAPSED', 'WITHDRAWN')) then t.state
        when exists (select from confirmation c where c.target = t.reference and (c.answer is null or c.answer = 'ASK')) then 'AWAITING_CONFIRMATION'
        else 'AT_LARGE' end
    from target t where t.reference = $1
$$;

-- The nominations behind a target.
create function items_of(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select n.reference from nomination n where n.target = of_target
$$;

-- A host country from which a target is withheld does not see it, nor what hangs on it: no policy that asks these views lets it.
create or replace view hosted_target as
    select h.target
    from target_host h
    join target t on t.reference = h.target
    join operation o on o.reference = t.operation
    join participation p on p.operation = t.operation and p.country = h.country
    where h.country = caller_country() and o.phase not in ('PREPARATION', 'NOMINATION') and p.status in ('ACCEPTED', 'COMPLETED')
      and exists (select from target_list_entry e where e.target = h.target)
      and not withheld_from(h.target, 'ncb-' || h.country);

create or replace function hosting_countries(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select h.country
    from target_host h
    join target t on t.reference = h.target
    join operation o on o.reference = t.operation
    join participation p on p.operation = t.operation and p.country = h.country
    where h.target = of_target and o.phase not in ('PREPARATION', 'NOMINATION') and p.status in ('ACCEPTED', 'COMPLETED')
      and exists (select from target_list_entry e where e.target = h.target)
      and not withheld_from(h.target, 'ncb-' || h.country)
      and (caller_is('#system', 'coordinator') or exists (select from seen_target s where s.target = of_target)
           or of_target in (select reported_targets()))
    order by h.rank
$$;

-- As whom the supplier of an item lets the caller in or keeps him out.
create function caller_party() returns text language sql stable parallel safe
    return case when caller_country() is not null then 'ncb-' || caller_country()
                when caller_is('coordinator') then 'coordinator'
                when caller_is('#system', 'manager', 'compliance') then 'manager'
                else (caller_groups())[1] end;

alter policy reads on lead using (
    (select caller_is('#system'))
    or reference in (select reported_leads())
    or ((select caller_is('coordinator')) or exists (select from wanted_target w where w.target = target_of(lead.target)))
       and not withheld_from(reference, (select caller_party())));
alter policy changes on lead using (
    (select caller_is('#system'))
    or exists (select from wanted_target w where w.target = target_of(lead.target)) and not withheld_from(reference, (select caller_party()))
    or reference in (select reported_leads()));

alter policy reads on ledger_event using (
    (select caller_is('#system', 'manager'))
    or ((select caller_is('coordinator'))
        or country is null and type = any (facts_of_the_operation())
           and not (type = 'LIST_FROZEN' and cast(detail ->> 'version' as integer) > 1)
           and exists (select from participation p where p.operation = ledger_event.operation and p.country = (select caller_country())
                          and p.status not in ('DECLINED', 'SILENT', 'LEFT', 'SUSPENDED'))
        or target is null and country = (select caller_country())
        or exists (select from nominated_target n where n.target = ledger_event.target)
        or type <> all (facts_of_the_screening()) and exists (select from hosted_target h where h.target = ledger_event.target))
       and not withheld_from(coalesce(subject, target), (select caller_party()))
    or subject in (select reported_leads())
    or subject in (select reported_arrests()));

alter policy reads on ledger_position using (
    (select caller_is('#system', 'manager')) or exists (select from ledger_event e where e.id = ledger_position.event));

-- Whoever sees an item, or a target behind which it stands, knows what holds for its use.
create view seen_item as select n.reference as item from nomination n join seen_target s on s.target = n.target;
grant select on seen_item to ${runtime};

alter table handling enable row level security;
create policy reads on handling for select to ${runtime} using (
    (select caller_is('#system'))
    or supplier = any (caller_groups())
    or exists (select from seen_item i where i.item = handling.item)
    or exists (select from nomination n where n.reference = handling.item)
    or exists (select from lead l where l.reference = handling.item));
create policy adds on handling for insert to ${runtime} with check ((select caller_is('#system')) or supplier = any (caller_groups()));
create policy changes on handling for update to ${runtime} using (supplier = any (caller_groups()));

grant select, insert, update on handling to ${runtime};
