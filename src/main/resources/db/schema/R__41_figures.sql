-- The figures of an operation as of a time, counted over the rows of all countries: for the coordination, the management and jobs, figures only. For
-- everybody else it gives nothing; they read the approved ones.
--
-- A published count leaves out every target that its supplier withholds from anybody, and every lead or location that is withheld from anybody, in
-- each total and each part: it is the same for all who read it, and tells none of them what was left out. What is withheld is what is at the time of
-- counting, not as of the past.
--
-- Each part is materialized, so that it is read once even after a bulk load, when the planner still takes the ledger for empty.
--
-- Events of the same instant follow each other in the order of their record. An event about a nomination that was joined to a target is one of that
-- target, unless the last list still knows both.
drop function if exists operation_figures(text, timestamptz, timestamptz);
drop function if exists operation_figures(text, timestamptz, timestamptz, boolean);

create function operation_figures(of_operation text, as_of timestamptz, known_at timestamptz, published boolean default false)
    returns table (theme text, phase_opened timestamptz, phase_ended timestamptz, list_version integer, targets bigint, wanting_countries bigint, participating_countries bigint, arrest_countries bigint,
        new_information bigint, arrested bigint, located bigint, withdrawn bigint, deceased bigint, at_large bigint, arrested_before bigint,
        arrested_during bigint, arrested_after bigint, located_before bigint, located_during bigint, located_after bigint, surrendered bigint, by_country json, confirmed bigint, by_day json,
        by_region json)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with withheld as materialized (
        select item from handling where published and restriction is not null
    ),
    withheld_target as materialized (
        select part.reference, part.target
        from nomination hidden
        join withheld on withheld.item = hidden.reference
        join nomination part on part.target = hidden.target
        where hidden.operation = of_operation
    ),
    told as materialized (
        select e.sequence, e.type, e.target, e.country, e.subject, e.happened_at, e.detail
        from ledger_event e
        where e.operation = of_operation and e.happened_at <= as_of and e.recorded_at <= known_at and e.voids is null
          and not exists (select from ledger_event v where v.voids = e.id and v.recorded_at <= known_at)
          and not exists (select from withheld where withheld.item = e.subject)
    ),
    list as materialized (
        select coalesce(max(cast(detail ->> 'version' as integer)), 0) as version from told where type = 'LIST_FROZEN'
    ),
    listed as materialized (
        select e.target from target_list_entry e join list on list.version = e.version
        where e.operation = of_operation and not exists (select from withheld_target w where e.target in (w.reference, w.target))
    ),
    joined as materialized (
        select last.subject, last.target
        from (select distinct on (subject) subject, target, type from told where type in ('JOINED', 'SPLIT')
              order by subject, happened_at desc, sequence desc) last
        where last.type = 'JOINED' and not exists (select from listed where listed.target = last.subject)
    ),
    fact as materialized (
        select told.sequence, told.type, coalesce(joined.target, told.target) as target, told.country, told.subject, told.happened_at,
               told.detail ->> 'role' as role
        from told left join joined on joined.subject = told.target
    ),
    phase as materialized (
        select max(happened_at) filter (where type = 'PHASE_OPENED') as opened,
               max(happened_at) filter (where type = 'PHASE_ENDED') as ended
        from fact
    ),
    answer as materialized (
        select distinct on (country) country, type
        from fact
        where type in ('INVITATION_ACCEPTED', 'INVITATION_DECLINED', 'NO_ANSWER', 'SUSPENDED', 'LEFT')
        order by country, happened_at desc, sequence desc
    ),
    participating as materialized (
        select country from answer where type = 'INVITATION_ACCEPTED'
    ),
    nominated as materialized (
        select distinct on (coalesce(subject, fact.target || country)) case when own.target is null then fact.target else own.target end as target,
               country
        from fact left join listed own on own.target = fact.subject
        where type = 'NOMINATION_ACCEPTED'
        order by coalesce(subject, fact.target || country), happened_at desc, sequence desc
    ),
    wanting as materialized (
        select distinct target, country from nominated join listed using (target)
    ),
    arrest as materialized (
        select subject,
               max(target) filter (where type = 'ARREST_REPORTED') as target,
               max(country) filter (where type = 'ARREST_REPORTED') as country,
               max(happened_at) filter (where type = 'ARREST_REPORTED') as happened_at,
               (array_agg(type order by happened_at desc, sequence desc)
                   filter (where type in ('IDENTITY_CONFIRMED', 'IDENTITY_DENIED')))[1] as identity,
               bool_or(type in ('SURRENDERED', 'RETURNED_OTHERWISE')) as returned,
               bool_or(type in ('RELEASED', 'ESCAPED')) as free
        from fact
        where type in ('ARREST_REPORTED', 'IDENTITY_CONFIRMED', 'IDENTITY_DENIED', 'SURRENDERED', 'RETURNED_OTHERWISE', 'RELEASED', 'ESCAPED')
        group by subject
    ),
    custody as materialized (
        select distinct on (target) target, country, happened_at, returned
        from arrest
        where happened_at is not null and identity = 'IDENTITY_CONFIRMED' and (returned or not free)
        order by target, happened_at desc, subject
    ),
    -- Each location holds until it lapses itself.
    location as materialized (
        select distinct on (target, subject) target, type, country, happened_at, sequence
        from fact
        where type in ('LOCATED', 'HELD_ELSEWHERE', 'LOCATION_LAPSED')
        order by target, subject, happened_at desc, sequence desc
    ),
    whereabouts as materialized (
        select distinct on (target) target, country, happened_at
        from location
        where type <> 'LOCATION_LAPSED'
        order by target, happened_at desc, sequence desc
    ),
    -- A withdrawal with a country is that country's own, until it wants him again; the target is withdrawn once every country that wants him
    -- has withdrawn.
    withdrawal as materialized (
        select target, country
        from (select distinct on (target, country) target, country, type from fact where type in ('WITHDRAWN', 'SOUGHT_AGAIN')
              order by target, country, happened_at desc, sequence desc) last
        where type = 'WITHDRAWN'
    ),
    withdrawn as materialized (
        select target from withdrawal where country is null
        union
        select n.target
        from wanting n left join withdrawal w on w.target = n.target and w.country = n.country
        group by n.target
        having count(*) = count(w.target)
    ),
    deceased as materialized (
        select distinct target from fact where type = 'DECEASED'
    ),
    -- Targets whose warrant a country that wants them confirms still.
    confirmed as materialized (
        select distinct target
        from (select distinct on (target, country) target, type
              from fact
              where role = 'WANTING' and type in ('CONFIRMED', 'CONFIRMATION_ASKED', 'CONFIRMATION_DECLINED', 'NOT_CONFIRMED')
              order by target, country, happened_at desc, sequence desc) last
        where type = 'CONFIRMED'
    ),
    informed as materialized (
        select distinct target from fact where type in ('LEAD_RECEIVED', 'POSSIBLE_LOCATION', 'LOCATED')
    ),
    state as (
        select target,
               case when custody.target is not null then 'ARRESTED'
                    when deceased.target is not null then 'DECEASED'
                    when withdrawn.target is not null then 'WITHDRAWN'
                    when whereabouts.target is not null then 'LOCATED'
                    else 'AT_LARGE' end as state,
               coalesce(custody.country, whereabouts.country) as country,
               coalesce(custody.happened_at, whereabouts.happened_at) as happened_at,
               informed.target is not null as informed, coalesce(custody.returned, false) as returned
        from listed
        left join custody using (target)
        left join deceased using (target)
        left join withdrawn using (target)
        left join whereabouts using (target)
        left join informed using (target)
    ),
    outcome as materialized (
        select state.*,
               case when phase.opened is null or happened_at < phase.opened then 'BEFORE'
                    when phase.ended is null or happened_at <= phase.ended then 'DURING'
                    else 'AFTER' end as period
        from state cross join phase
    ),
    part as (
        select country, 1 as participating, 0 as wanted, 0 as arrests_in, 0 as located_in, 0 as arrested_of, 0 as located_of from participating
        union all
        select country, 0, 0, cast(state = 'ARRESTED' as integer), cast(state = 'LOCATED' as integer), 0, 0
        from outcome where state in ('ARRESTED', 'LOCATED')
        union all
        select wanting.country, 0, 1, 0, 0, cast(state = 'ARRESTED' as integer), cast(state = 'LOCATED' as integer)
        from wanting join outcome using (target)
    ),
    by_country as (
        select country, max(participating) = 1 as participating, sum(wanted) as wanted, sum(arrests_in) as arrests_in,
               sum(located_in) as located_in, sum(arrested_of) as arrested_of, sum(located_of) as located_of
        from part where country is not null group by country
    ),
    -- Each target once in a region, however many of its countries want him.
    region_part as (
        select country, null as target, 'PARTICIPATING' as part, null as state from participating
        union all
        select country, target, 'IN', state from outcome where state in ('ARRESTED', 'LOCATED')
        union all
        select wanting.country, target, 'WANTED', state from wanting join outcome using (target)
    ),
    by_region as (
        select country.region,
               count(*) filter (where part = 'PARTICIPATING') as participating,
               count(distinct target) filter (where part = 'WANTED') as wanted,
               count(distinct target) filter (where part = 'IN' and state = 'ARRESTED') as arrests_in,
               count(distinct target) filter (where part = 'IN' and state = 'LOCATED') as located_in,
               count(distinct target) filter (where part = 'WANTED' and state = 'ARRESTED') as arrested_of,
               count(distinct target) filter (where part = 'WANTED' and state = 'LOCATED') as located_of
        from region_part join country on country.code = region_part.country group by country.region
    )
    select operation.theme, phase.opened, phase.ended,
           (select version from list) as list_version,
           (select count(*) from listed) as targets,
           (select count(distinct country) from wanting) as wanting_countries,
           (select count(*) from participating) as participating_countries,
           (select count(distinct country) from outcome where state = 'ARRESTED') as arrest_countries,
           (select count(*) from outcome where informed) as new_information,
           figures.*,
           (select coalesce(json_agg(json_build_object(
                       'country', country, 'participating', participating, 'wanted', wanted, 'arrestsIn', arrests_in,
                       'locatedIn', located_in, 'arrestedOfItsTargets', arrested_of, 'locatedOfItsTargets', located_of)
                   order by country), '[]') from by_country) as by_country,
           (select count(*) from listed join confirmed using (target)) as confirmed,
           (select coalesce(json_agg(json_build_object('day', day, 'arrested', arrested, 'located', located) order by day), '[]')
            from (select cast(happened_at at time zone 'UTC' as date) as day, count(*) filter (where state = 'ARRESTED') as arrested,
                         count(*) filter (where state = 'LOCATED') as located
                  from outcome where state in ('ARRESTED', 'LOCATED') group by day) days) as by_day,
           (select coalesce(json_agg(json_build_object(
                       'region', region, 'participating', participating, 'wanted', wanted, 'arrestsIn', arrests_in,
                       'locatedIn', located_in, 'arrestedOfItsTargets', arrested_of, 'locatedOfItsTargets', located_of)
                   order by region), '[]') from by_region) as by_region
    from operation
    cross join phase
    cross join (
        select count(*) filter (where state = 'ARRESTED') as arrested,
               count(*) filter (where state = 'LOCATED') as located,
               count(*) filter (where state = 'WITHDRAWN') as withdrawn,
               count(*) filter (where state = 'DECEASED') as deceased,
               count(*) filter (where state = 'AT_LARGE') as at_large,
               count(*) filter (where state = 'ARRESTED' and period = 'BEFORE') as arrested_before,
               count(*) filter (where state = 'ARRESTED' and period = 'DURING') as arrested_during,
               count(*) filter (where state = 'ARRESTED' and period = 'AFTER') as arrested_after,
               count(*) filter (where state = 'LOCATED' and period = 'BEFORE') as located_before,
               count(*) filter (where state = 'LOCATED' and period = 'DURING') as located_during,
               count(*) filter (where state = 'LOCATED' and period = 'AFTER') as located_after,
               count(*) filter (where state = 'ARRESTED' and returned) as surrendered
        from outcome
    ) figures
    where operation.reference = of_operation
      and caller_is('#system', 'coordinator', 'manager')
$$;

-- How far the ledger of an operation has come: as long as it stays, so do the figures as of now.
create or replace function ledger_place(of_operation text) returns bigint
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select max(position) from ledger_position where operation = of_operation and caller_is('#system', 'coordinator', 'manager')
$$;

-- Rows that countries have still to confirm, by country.
create or replace function open_confirmations(of_operation text) returns table (country text, number bigint)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select c.country, count(*)
    from confirmation c
    where c.operation = of_operation and (c.answer is null or c.answer = 'ASK') and caller_is('#system', 'coordinator', 'manager')
      and not withheld_from(c.target, 'ncb-' || c.country) and not is_suspended(c.target)
    group by c.country
$$;

-- When something was recorded that can change figures as of a time and that frozen ones do not hold: times alone, because a reader may not see each of
-- the events. A position says what had become visible when they were frozen, so that what was recorded before and committed after is found too.
drop function if exists recount_times(text, timestamptz, timestamptz, bigint);

create function recount_times(of_operation text, as_of timestamptz, known_at timestamptz, after_position bigint) returns setof timestamptz
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select distinct e.recorded_at
    from ledger_position p
    join ledger_event e on e.id = p.event
    left join ledger_event voided on voided.id = e.voids
    where p.operation = of_operation and p.position > after_position and e.recorded_at <= known_at
      and coalesce(voided.happened_at, e.happened_at) <= as_of
      and caller_is('#system', 'coordinator', 'manager')
    order by e.recorded_at
$$;

-- What countries asked about the targets of an operation and what came of it: questions, what those who were asked said, how much of that says something, and what
-- feedback names as the outcome of such an answer or of a lead, by where it comes from and what it is. As of a time as the figures above, over all questions, of which no
-- reader of the figures need see any.
create or replace function operation_exchange(of_operation text, as_of timestamptz, known_at timestamptz, published boolean)
    returns table (questions integer, answers integer, hits integer, by_products json)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with withheld as materialized (
        select item from handling where published and restriction is not null
        union
        select unnest(array[part.reference, part.target])
        from nomination hidden
        join handling h on h.item = hidden.reference and h.restriction is not null
        join nomination part on part.target = hidden.target
        where published and hidden.operation = of_operation
    ),
    asked as materialized (
        select q.reference from question q
        where substring(q.subject from '^(.*)-[TLA][0-9A-Z]{5}$') = of_operation and q.asked_at <= least(as_of, known_at)
          and not exists (select from withheld w where w.item in (q.reference, q.subject))
    ),
    said as materialized (
        select a.reference, a.kind from answer a join asked on asked.reference = a.question
        where not a.by_asker and a.kind <> 'ASK_BACK' and a.given_at <= least(as_of, known_at)
    ),
    source as materialized (
        select reference as item, 'ANSWER' as source from said where kind in ('ANSWERED', 'PARTLY')
        union all
        select l.reference, 'LEAD' from lead l where l.operation = of_operation and not exists (select from withheld w where w.item in (l.reference, l.target))
    ),
    product as materialized (
        select s.source, case substring(led from '-([TLA])[0-9A-Z]{5}$') when 'T' then 'TARGET' when 'L' then 'LEAD' else 'ARREST' end as what, count(distinct led) as number
        from source s
        join feedback f on f.item = s.item and f.state = 'GIVEN' and f.given_at <= least(as_of, known_at)
        cross join unnest(f.led_to) led
        where not exists (select from withheld w where w.item = led)
        group by 1, 2
    )
    select cast((select count(*) from asked) as integer), cast((select count(*) from said) as integer),
           cast((select count(*) from source where source = 'ANSWER') as integer),
           (select coalesce(json_agg(json_build_object('source', source, 'what', what, 'number', number) order by source, what), '[]') from product)
    where caller_is('#system', 'coordinator', 'manager')
$$;
revoke all on function operation_exchange(text, timestamptz, timestamptz, boolean) from public;
grant execute on function operation_exchange(text, timestamptz, timestamptz, boolean) to ${runtime};
