-- The rules on who sees what, each stated once. Policies, functions and the queries of the application call these views and functions and
-- do not repeat a rule (ADR 26, ADR 49). docs/no-rows.md helps readers who see no rows.
--
-- Policies call views that belong to the owner. These views read past the policies of their tables, so that policies do not call each
-- other; each view tells its reader of the reader alone. Views that tell of other parties are for the owner alone. Functions that read past
-- the policies return a yes or no, references or codes, never a row. Functions that are called often are PL/pgSQL, which plans a statement
-- once for a session; SQL would plan it with each call.

-- Countries in an operation ----------------------------------------------------------------------------------------------------------------------

create or replace function takes_part(status text) returns boolean language sql immutable parallel safe
    return status in ('ACCEPTED', 'COMPLETED');

-- Whether a country has left, or never came.
create or replace function is_out(status text) returns boolean language sql immutable parallel safe
    return status in ('DECLINED', 'SILENT', 'LEFT', 'SUSPENDED');

-- The operations in which the caller's country takes part.
create or replace view joined_operation with (security_barrier = true) as
    select operation from participation where (select caller_is_signed()) and country = (select caller_country()) and takes_part(status);

-- The operations whose course the caller's country follows: it was invited and is not out.
create or replace view followed_operation with (security_barrier = true) as
    select operation from participation where (select caller_is_signed()) and country = (select caller_country()) and not is_out(status);

grant select on joined_operation, followed_operation to ${runtime};

-- What suppliers withhold ------------------------------------------------------------------------------------------------------------------------

-- The target behind a reference: the target's own, or that of a nomination joined to it. The policy of target decides whether the caller
-- may see it. Like other functions that are asked row by row, it asks for the signature last, where it would tell something (ADR 115).
create or replace function target_of(of_reference text) returns text language plpgsql stable security definer set search_path = cordon, pg_temp as $$
declare
    behind text := (select n.target from nomination n where n.reference = of_reference);
begin
    return case when behind is null or behind = of_reference or not caller_is_signed() then of_reference else behind end;
end
$$;

create or replace function restricts(supplier text, restriction text, parties text[], released text[], party text) returns boolean
    language sql immutable parallel safe
    return supplier <> party and party <> all (released)
       and case restriction when 'NOT_FOR' then party = any (parties) when 'ONLY_FOR' then party <> all (parties) else false end;

-- The one function that says whether something is withheld from a party:
-- - an item by its own restriction;
-- - a target by the restrictions of all its nominations: the strictest one holds while they are joined, and a separated nomination has its
-- own again;
-- - a lead or an arrest by its own restriction and that of its target;
-- - a report by number and name by the lead or the arrest that it became;
-- - an answer by its question.
-- A question is withheld from each partner to whom it is not released. The supplier of an item sees it, and the countries that nominated a
-- person see the target. The answer for a report means that its country learns nothing of what the report became; the report itself stays
-- visible to it. "offset 0" makes the planner look up the restrictions by item. Without it, each call would check every item for a
-- restriction. Queries, messages and row policies call this function. It reads with the owner's rights, because the answer must not depend
-- on what the asking party may see. It is called row by row. So it looks up the handlings of the few items behind a reference with one
-- statement, and keeps its plan for the session. A lead or an arrest may name a target by the reference that it had before it was joined.
create or replace function withheld_from(reference text, party text) returns boolean
    language plpgsql stable security definer set search_path = cordon, pg_temp as
$$
#variable_conflict use_column
begin
    return $2 not in ('compliance', 'manager')
       and (exists (select from handling h where h.item = $1 and restricts(h.supplier, h.restriction, h.parties, h.released, $2))
            or $1 like 'X-%' and exists (select from answer a join handling h on h.item = a.question
                                          where a.reference = $1 and a.party <> $2 and restricts(h.supplier, h.restriction, h.parties, h.released, $2))
            or $1 like 'X-%' and $2 like 'partner-%' and not exists (select from answer a where a.reference = $1 and a.party = $2)
               and not exists (select from handling h where h.item = coalesce((select a.question from answer a where a.reference = $1), $1) and $2 = any (h.released))
            or $1 like 'R-%' and exists (select from person_match m where m.report = $1 and withheld_from(m.matched, $2))
            or (select exists (select from nomination n
                                where n.target = behind.target
                                  and exists (select from handling h
                                               where h.item = n.reference and restricts(h.supplier, h.restriction, h.parties, h.released, $2) offset 0))
                   and not exists (select from nomination n where n.target = behind.target and 'ncb-' || n.country = $2)
                  from (select coalesce((select n.target from nomination n where n.reference = named.target), named.target) as target
                          from (select coalesce((select l.target from lead l where l.reference = $1), (select a.target from arrest a where a.reference = $1), $1)
                                       as target offset 0) named offset 0) behind))
       and caller_is_signed();
end
$$;

-- A country sees a target ------------------------------------------------------------------------------------------------------------------------

-- The countries that see a target because it is believed to be in them: once the list is distributed, while they take part, and unless a
-- supplier withholds it. A policy that reads this view therefore lets no withheld target through. For the owner alone: it tells of every
-- country.
create or replace view hosting as
    select h.target, h.country, h.rank
    from target_host h
    join target t on t.reference = h.target
    join operation o on o.reference = t.operation
    join participation p on p.operation = t.operation and p.country = h.country
    where o.phase not in ('PREPARATION', 'NOMINATION') and takes_part(p.status)
      and exists (select from target_list_entry e where e.target = h.target)
      and not withheld_from(h.target, 'ncb-' || h.country);

-- The countries that see a target without any release: those that nominated it, and the host countries above. For the owner alone.
create or replace view target_known_to as
    select target, country from target_wanting
    union all
    select target, country from hosting;

create or replace function sees_target(of_target text, of_party text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return (of_party = 'coordinator' or exists (select from target_known_to k where k.target = of_target and 'ncb-' || k.country = of_party)) and caller_is_signed();
end
$$;

-- What is released -------------------------------------------------------------------------------------------------------------------------------

-- The items that must be released to a party before it has a target, a lead or a question whole, with their suppliers: all nominations
-- behind a target, or the lead or question itself. They are references and groups, for the asker and the suppliers. The first function is
-- for the owner's functions alone.
create or replace function unreleased_items(subject text, of_party text) returns table (item text, supplier text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with parts as (
        select l.reference as item, 'ncb-' || l.reporting_country as supplier from lead l where l.reference = $1
        union all
        select n.reference, 'ncb-' || n.country from nomination n where n.target = target_of($1)
        union all
        select q.reference, 'ncb-' || q.country from question q where q.reference = $1
        union all
        select c.reference, c.supplier from contribution c where c.reference = $1 and c.withdrawn_at is null
    )
    select p.item, p.supplier from parts p
      left join handling h on h.item = p.item
     where p.supplier <> of_party and not (of_party = any (coalesce(h.released, '{}')))
     order by p.item
$$;
revoke all on function unreleased_items(text, text) from public;

create or replace function items_to_release(subject text, of_party text) returns table (item text, supplier text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select u.item, u.supplier from unreleased_items($1, of_party) u where caller_is_signed()
$$;

-- Whether a party sees the target of a lead, or the target has been released to the party. If not, the target must be released first. For a
-- reference of a target the answer is always true.
create or replace function is_within_reach(subject text, of_party text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select caller_is_signed()
       and not exists (select from lead l where l.reference = $1 and not sees_target(target_of(l.target), of_party)
                          and exists (select from unreleased_items(target_of(l.target), of_party)))
$$;

-- The operation of the target or lead with this reference, if it exists. A release request stores it in its row without telling the asker
-- of the operation.
create or replace function operation_of(subject text) returns text language sql stable security definer set search_path = cordon, pg_temp as $$
    select coalesce((select l.operation from lead l where l.reference = subject), (select t.operation from target t where t.reference = target_of(subject)))
    where caller_is_signed()
$$;

-- Whether a target or a lead is released to a party whole: a target, if every nomination behind it is released; a lead, if it is released
-- and its target is within the party's reach.
create or replace function is_released(subject text, of_party text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select not exists (select from unreleased_items($1, of_party)) and is_within_reach($1, of_party)
       and (of_party not like 'ncb-%' or $1 like 'X-%' or exists (select from participation p where p.operation = operation_of($1) and 'ncb-' || p.country = of_party
                                                    and takes_part(p.status)))
$$;

-- The targets, leads and questions that are released to a party. They are few, and a function keeps the plans of policies small.
create or replace function released_items(of_party text) returns setof text language plpgsql stable security definer rows 10 set search_path = cordon, pg_temp as $$
begin
    return query select distinct r.subject from (
            select n.target as subject from handling h join nomination n on n.reference = h.item where h.released @> array[of_party]
            union all
            select l.reference from handling h join lead l on l.reference = h.item where h.released @> array[of_party] and l.state <> 'WITHDRAWN'
            union all
            select q.reference from handling h join question q on q.reference = h.item where h.released @> array[of_party] and q.withdrawn_at is null) r
        where r.subject is not null and is_released(r.subject, of_party);
end
$$;

-- Targets that have been released to the caller's country. "offset 0" makes the planner look up first what was released to the country at
-- all: is_released takes half a millisecond, and hardly any target is released.
create or replace view released_target with (security_barrier = true) as
    select r.target
      from (select n.target from handling h join nomination n on n.reference = h.item where h.released @> array['ncb-' || (select caller_country())] offset 0) r
     where (select caller_is_signed()) and is_released(r.target, 'ncb-' || (select caller_country()));

-- The group of a party, by the code that people write.
create or replace function asked_party(code text) returns text language sql immutable parallel safe
    return case when code = 'IPSG' then 'coordinator' when code like 'partner-%' then code else 'ncb-' || code end;

-- The parties that could see an item, are shut out by a later handling of its supplier, and have not been told so. For jobs alone: it tells
-- of every party. The parties that lose a nomination include the hosts of its target once the list is distributed, unless another supplier
-- shuts them out anyway. The hosts know the nomination by the reference of the target.
create or replace function shut_out(of_item text) returns table (party text, known_as text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with seeing as (
        select 'ncb-' || w.country as party from lead l join target_wanting w on w.target = target_of(l.target) where l.reference = of_item and w.withdrawn_at is null
        union select 'ncb-' || r.country from lead_recipient r where r.lead = of_item
        union select 'coordinator' from lead l where l.reference = of_item
        union select 'ncb-' || t.country
                from nomination n join target_host t on t.target = n.target join operation o on o.reference = n.operation
                join participation p on p.operation = n.operation and p.country = t.country
               where n.reference = of_item and o.phase not in ('PREPARATION', 'NOMINATION') and takes_part(p.status)
                 and exists (select from target_list_entry e where e.target = n.target)
                 and not exists (select from nomination other join handling h on h.item = other.reference
                                  where other.target = n.target and other.reference <> of_item
                                    and restricts(h.supplier, h.restriction, h.parties, h.released, 'ncb-' || t.country))
        union select a.party from asking a where a.question = of_item
        union select r.party from alert_reader r where r.alert = of_item
        union select s.party from group_fact f join smuggling_group g on g.reference = f.smuggling_group and g.state in ('VISIBLE', 'DORMANT', 'CLOSED')
                cross join lateral (select 'ncb-' || c.code as party from country c union all select 'coordinator') s
               where f.reference = of_item
    ), taken_back as (
        -- Items that were released to a country whole and no longer are, if it has no other sight of them. A contribution is released for a
        -- product alone: the country never saw it.
        select r.party, c.changed_at
          from handling h join handling_change c on c.item = h.item cross join unnest(c.released) r (party)
         where h.item = of_item and of_item not like 'K-%' and r.party <> all (h.released) and (r.party like 'ncb-%' or r.party = 'coordinator')
           and r.party not in (select party from seeing) and not (of_item ~ '-T[0-9A-Z]{5}$' and sees_target(target_of(of_item), r.party))
           and not exists (select from unreleased_items(target_of(of_item), r.party) i where i.item <> of_item)
    )
    select s.party, target_of(of_item)
    from seeing s join handling h on h.item = of_item
    where caller_is_signed() and s.party <> h.supplier and withheld_from(of_item, s.party)
      and exists (select from handling_change c
                   where c.item = of_item and not restricts(h.supplier, c.restriction, c.parties, c.released, s.party)
                     and c.changed_at > coalesce((select max(e.recorded_at) from ledger_event e where e.type = 'SIGHT_LOST' and e.subject = target_of(of_item)
                                                      and asked_party(e.country) = s.party), '-infinity'))
    union
    select b.party, target_of(of_item) from taken_back b
    where caller_is_signed() and b.changed_at > coalesce((select max(e.recorded_at) from ledger_event e where e.type = 'SIGHT_LOST' and e.subject = target_of(of_item)
                                       and asked_party(e.country) = b.party), '-infinity')
$$;
revoke all on function shut_out(text) from public;
grant execute on function shut_out(text) to ${runtime};

-- What the caller's country sees -----------------------------------------------------------------------------------------------------------------

-- The targets that the caller's country sees, for any reason.
create or replace view seen_target with (security_barrier = true) as
    select target from target_known_to where (select caller_is_signed()) and country = (select caller_country())
    union all
    select target from released_target;

-- The seen targets that are believed to be in the caller's country.
create or replace view hosted_target with (security_barrier = true) as
    select target from hosting where (select caller_is_signed()) and country = (select caller_country());

-- The seen targets that the caller's country has not nominated: the country is told what happens to them, but not how they were screened.
create or replace view told_target with (security_barrier = true) as
    select target from hosted_target
    union all
    select target from released_target;

-- The targets that the caller's country still wants.
create or replace view wanted_target with (security_barrier = true) as
    select target from target_wanting where (select caller_is_signed()) and country = (select caller_country()) and withdrawn_at is null;

-- The leads that the caller's country was given because they concern it, without those withheld from it.
create or replace view given_lead with (security_barrier = true) as
    select lead from lead_recipient where (select caller_is_signed()) and country = (select caller_country());

-- The nominations of the caller's country, admitted or not, by the references of the nomination and of its target.
create or replace view nominated_target with (security_barrier = true) as
    select target from target_wanting where (select caller_is_signed()) and country = (select caller_country())
    union all
    select reference from nomination where (select caller_is_signed()) and country = (select caller_country());

-- The items whose handling the caller may know because he sees their target. Policies check it item by item.
create or replace view seen_item with (security_barrier = true) as
    select n.reference as item from nomination n where (select caller_is_signed()) and exists (select from seen_target s where s.target = n.target offset 0);

-- The items that the caller's country supplied: its nominations, its reports on targets that it sees, and its questions. A country that
-- reports a person by number and name must not learn here whether he is sought. Policies check it report by report ("offset 0"); otherwise
-- the planner would compute all seen targets for a single report.
create or replace view supplied_item with (security_barrier = true) as
    select 'NOMINATION' as kind, reference, operation from nomination where (select caller_is_signed()) and country = (select caller_country())
    union all
    select 'TARGET', t.reference, t.operation from target_wanting w join target t on t.reference = w.target where (select caller_is_signed()) and w.country = (select caller_country())
    union all
    select 'LEAD', l.reference, l.operation from lead l
     where (select caller_is_signed()) and l.reporting_country = (select caller_country()) and exists (select from seen_target s where s.target = l.target offset 0)
    union all
    select 'ARREST', a.reference, a.operation from arrest a
     where (select caller_is_signed()) and exists (select from arrest_report r where r.arrest = a.reference and r.country = (select caller_country()))
       and exists (select from seen_target s where s.target = a.target offset 0)
    union all
    select 'QUESTION', reference, null from question where (select caller_is_signed()) and country = (select caller_country());

-- What compliance sees ---------------------------------------------------------------------------------------------------------------------------

-- Targets with a flagged nomination, targets that compliance has suspended, and targets whose file it has opened.
create or replace view flagged_target with (security_barrier = true) as
    select f.target
    from (select target from nomination where flagged and target is not null
          union all
          select target from target_suspension
          union all
          select target from file_opening where open_until > now()) f
    where (select caller_is('compliance'));

create or replace function is_suspended(of_target text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from target t where t.reference = of_target and t.state = 'SUSPENDED') and caller_is_signed();
end
$$;
revoke all on function is_suspended(text) from public;
grant execute on function is_suspended(text) to ${runtime};

grant select on seen_target, hosted_target, told_target, released_target, wanted_target, given_lead, nominated_target, seen_item, supplied_item, flagged_target to ${runtime};

-- What a country reported ------------------------------------------------------------------------------------------------------------------------

-- Leads that the caller's country reported. The country keeps them when it is out. A lead that was a report by number and name appears only
-- after a message has named it to the country, and only while nobody withholds the person from the country.
create or replace view reported_lead as
    select l.reference, l.target
    from lead l
    where l.reporting_country = (select caller_country())
      and (not exists (select from person_match m where m.matched = l.reference)
           or (exists (select from message m where m.reference = l.reference and m.recipient = 'ncb-' || (select caller_country()))
               or exists (select from seen_target s where s.target = target_of(l.target) offset 0))
              and not withheld_from(l.reference, 'ncb-' || (select caller_country())));

-- Arrests that the caller's country reported. The country keeps them when it is out. If several countries reported an arrest, each sees its
-- own report alone; a message about the report names the arrest once a wanting country has confirmed the identity.
create or replace view reported_arrest as
    select a.reference, a.target
    from arrest_report r join arrest a on a.reference = r.arrest
    where r.country = (select caller_country())
      and (not exists (select from person_match m join person_report p on p.reference = m.report
                       where m.matched = a.reference and p.country = (select caller_country()))
           or (exists (select from message m where m.reference = a.reference and m.recipient = 'ncb-' || (select caller_country()))
               or exists (select from message m where m.parameters ->> 'arrest' = a.reference and m.recipient = 'ncb-' || (select caller_country()))
               or exists (select from seen_target s where s.target = target_of(a.target) offset 0))
              and not withheld_from(a.reference, 'ncb-' || (select caller_country())));

-- These functions check one item, because the list of all reports of a country grows with each operation that has ended. Functions keep the
-- plans of policies small.
create or replace function has_reported_lead(item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return item is not null and exists (select from reported_lead l where l.reference = item offset 0);
end
$$;

create or replace function has_reported_arrest(item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return item is not null and exists (select from reported_arrest a where a.reference = item offset 0);
end
$$;

-- Whether the caller has reported on this target, or in its operation: a reporter needs the row to correct the report. A report may name a
-- target by the reference that it had before it was joined.
create or replace function has_reported_on(of_target text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
declare
    names text[] := array(select n.reference from nomination n where n.target = of_target) || of_target;
begin
    return exists (select from reported_lead l where l.target = any (names) and target_of(l.target) = of_target)
        or exists (select from reported_arrest a where a.target = any (names) and target_of(a.target) = of_target);
end
$$;

create or replace function has_reported_in(of_operation text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from lead o join reported_lead l on l.reference = o.reference join target t on t.reference = target_of(l.target)
                   where o.operation = of_operation)
        or exists (select from arrest o join reported_arrest a on a.reference = o.reference join target t on t.reference = target_of(a.target)
                   where o.operation = of_operation);
end
$$;

-- Whether there is a lead that the caller sees, by the same conditions as the policy of the table. The answer takes equally long for a
-- hidden reference and for one that does not exist. Its cost does not grow with the caller's reports; the policy would read all of them.
create or replace function lead_in_sight(item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is('#system')
        or exists (select from reported_lead l where l.reference = item)
        or (caller_is('coordinator') and exists (select from lead l where l.reference = item)
            or exists (select from lead l where l.reference = item and exists (select from wanted_target w where w.target = target_of(l.target) offset 0))
            or exists (select from given_lead g where g.lead = item))
           and not withheld_from(item, caller_party())
        or item in (select released_items(caller_party()));
end
$$;

-- Whether there is an arrest that the caller sees, checked in the same way as a lead.
create or replace function arrest_in_sight(item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is('#system', 'coordinator')
        or exists (select from reported_arrest a where a.reference = item)
        or exists (select from arrest a where a.reference = item and exists (select from wanted_target w where w.target = target_of(a.target) offset 0));
end
$$;

-- Whether the caller sees the item with this reference, as the policies say. His own report on a target does not make the target visible.
create or replace function sees_still(item text) returns boolean language plpgsql stable set search_path = cordon, pg_temp as $$
begin
    return exists (select from nomination n where n.reference = item) or exists (select from lead l where l.reference = item)
        or exists (select from arrest a where a.reference = item)
        or case when caller_country() is null then exists (select from target t where t.reference = target_of(item))
                else exists (select from seen_target s where s.target = target_of(item)) end;
end
$$;

-- What belongs to no operation ---------------------------------------------------------------------------------------------------------------------

-- Whether the caller is told what happens between the asker of a question and an asked party, given by its code. Both are told; the General
-- Secretariat is told of all asked parties if it is one of them. A party from which the question is withheld is told nothing.
create or replace function follows_asking(of_question text, of_party text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from question q where q.reference = of_question and q.country = caller_country())
        or exists (select from asking a where a.question = of_question and a.party = caller_party() and (a.party = asked_party(of_party) or a.party = 'coordinator'))
           and not withheld_from(of_question, caller_party());
end
$$;
revoke all on function follows_asking(text, text) from public;
grant execute on function follows_asking(text, text) to ${runtime};

-- Whether the caller is told what happens between the issuer of an alert and a reader, given by its code: the issuer is told of all
-- readers, each reader of itself.
create or replace function follows_alert(of_alert text, of_party text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from alert a where a.reference = of_alert and a.country = caller_country())
        or exists (select from alert_reader r where r.alert = of_alert and r.party = caller_party() and r.party = asked_party(of_party))
           and not withheld_from(of_alert, caller_party());
end
$$;
revoke all on function follows_alert(text, text) from public;
grant execute on function follows_alert(text, text) to ${runtime};
