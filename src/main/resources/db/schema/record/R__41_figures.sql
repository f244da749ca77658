call take_back('kept_outcome', 'kept_until');

-- The items that published figures leave out, because their suppliers withhold them from somebody. The reference of an item gives the
-- operation.
create or replace view withheld_item as
    select item, regexp_replace(item, '-[^-]+$', '') as operation from handling where restriction is not null;

-- Whether an operation has a withheld item. If it has none, its published figures are the complete ones.
create or replace function withholds(of_operation text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is('#system', 'coordinator', 'manager') and exists (select from withheld_item w where w.operation = of_operation);
end
$$;
revoke all on function withholds(text) from public;
grant execute on function withholds(text) to ${runtime};

-- Kinds of facts that say what became of a target.
create or replace function facts_of_outcomes() returns text[] language sql immutable parallel safe
    return array['NOMINATION_ACCEPTED', 'JOINED', 'SPLIT', 'ARREST_REPORTED', 'IDENTITY_CONFIRMED', 'IDENTITY_DENIED', 'SURRENDERED', 'RETURNED_OTHERWISE', 'RELEASED',
        'ESCAPED', 'LOCATED', 'HELD_ELSEWHERE', 'LOCATION_LAPSED', 'WITHDRAWN', 'SOUGHT_AGAIN', 'DECEASED', 'CONFIRMED', 'CONFIRMATION_ASKED', 'CONFIRMATION_DECLINED',
        'NOT_CONFIRMED', 'LEAD_RECEIVED', 'POSSIBLE_LOCATION'];

-- The last target list as of a time: its version, 0 before the first.
create or replace function list_as_of(of_operation text, as_of timestamptz, known_at timestamptz) returns integer
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return (select coalesce(max(cast(e.detail ->> 'version' as integer)), 0) from ledger_event e
             where e.operation = of_operation and e.type = 'LIST_FROZEN' and e.happened_at <= as_of and e.recorded_at <= known_at
               and not exists (select from ledger_event v where v.voids = e.id and v.recorded_at <= known_at));
end
$$;
revoke all on function list_as_of(text, timestamptz, timestamptz) from public;

-- What became of targets, counted from the ledger. Without "through_time": the state as of a time, of all targets on the list as of that
-- time or of those that are named. With "through_time": the state of the named targets at each moment at which something happened, up to a
-- time; none of them may ever have been joined with another. For the functions below, which decide who may read the result.
--
-- Each part is materialized, so that it is read once even after a bulk load, when the planner still takes the ledger for empty.
--
-- Events of the same instant follow each other in the order of their record. An event about a nomination that was joined to a target counts
-- as one of that target, unless the last list still has both.
--
-- Each part is materialized, so that it is read once even after a bulk load, when the planner still takes the ledger for empty.
--
-- Events of the same instant follow each other in the order of their record. An event about a nomination that was joined to a target is one of that
-- target, unless the last list still knows both.
create or replace function outcomes_told(of_operation text, of_targets text[], as_of timestamptz, known_at timestamptz, published boolean, through_time boolean)
    returns table (target text, at timestamptz, state text, country text, happened_at timestamptz, informed boolean, returned boolean, confirmed boolean, wanting text)
    language plpgsql stable security definer set search_path = cordon, pg_temp set work_mem = '32MB' set enable_sort = on as $$
#variable_conflict use_column
begin
    return query
    with withheld as materialized (
        select item from withheld_item where published and operation = of_operation
    ),
    -- The references whose facts are read. A target that was joined or split may have facts under the reference of a named target, so these
    -- are added.
    named as materialized (
        select unnest(of_targets) as target
        union
        select unnest(array[e.target, e.subject]) from ledger_event e
        where of_targets is not null and not through_time and e.operation = of_operation and e.type in ('JOINED', 'SPLIT')
    ),
    recorded as (
        select e.* from ledger_event e
        where of_targets is null and e.operation = of_operation and e.type = any (facts_of_outcomes()) and e.happened_at <= as_of
        union all
        select e.* from named cross join lateral (select i.* from ledger_event i
             where i.target = named.target and i.operation = of_operation and i.type = any (facts_of_outcomes()) and i.happened_at <= as_of offset 0) e
    ),
    told as materialized (
        select e.sequence, e.type, e.target, e.country, e.subject, e.happened_at, e.detail ->> 'role' as role
        from recorded e
        where e.recorded_at <= known_at
          and not exists (select from ledger_event v where v.voids = e.id and v.recorded_at <= known_at)
          and not exists (select from withheld where withheld.item = e.subject)
    ),
    listed as materialized (
        select e.target from target_list_entry e
        where of_targets is null and e.operation = of_operation and e.version = (select list_as_of(of_operation, as_of, known_at))
        union all
        select e.target
        from named cross join lateral (select i.target from target_list_entry i
             where i.operation = of_operation and i.version = (select list_as_of(of_operation, as_of, known_at)) and i.target = named.target offset 0) e
        where not through_time
    ),
    joined as materialized (
        select last.subject, last.target
        from (select distinct on (subject) subject, target, type from told where type in ('JOINED', 'SPLIT')
              order by subject, happened_at desc, sequence desc) last
        where last.type = 'JOINED' and not exists (select from listed where listed.target = last.subject)
    ),
    fact as materialized (
        select told.sequence, told.type, coalesce(joined.target, told.target) as target, told.country, told.subject, told.happened_at, told.role
        from told left join joined on joined.subject = told.target
        where told.type not in ('JOINED', 'SPLIT')
    ),
    moment as materialized (
        select listed.target, as_of as at from listed where of_targets is null
        union all
        select listed.target, as_of from unnest(of_targets) of_those (target) join listed using (target)
        union all
        select distinct fact.target, fact.happened_at from fact where through_time
    ),
    known as materialized (
        select moment.at, fact.* from moment join fact on fact.target = moment.target and fact.happened_at <= moment.at
    ),
    -- A nomination belongs to the target at which it was accepted last, even if that target is on no list.
    nominated as materialized (
        select case when own.target is null then fact.target else own.target end as target, fact.country, fact.happened_at,
               lead(fact.happened_at) over (partition by coalesce(fact.subject, fact.target || fact.country) order by fact.happened_at, fact.sequence) as until
        from fact left join listed own on own.target = fact.subject
        where fact.type = 'NOMINATION_ACCEPTED'
    ),
    wants as materialized (
        select distinct target, moment.at, nominated.country
        from nominated join moment using (target)
        where nominated.happened_at <= moment.at and (nominated.until is null or nominated.until > moment.at)
    ),
    arrest as materialized (
        select at, subject,
               max(target) filter (where type = 'ARREST_REPORTED') as target,
               max(country) filter (where type = 'ARREST_REPORTED') as country,
               max(happened_at) filter (where type = 'ARREST_REPORTED') as happened_at,
               (array_agg(type order by happened_at desc, sequence desc)
                   filter (where type in ('IDENTITY_CONFIRMED', 'IDENTITY_DENIED')))[1] as identity,
               bool_or(type in ('SURRENDERED', 'RETURNED_OTHERWISE')) as returned,
               bool_or(type in ('RELEASED', 'ESCAPED')) as free
        from known
        where type in ('ARREST_REPORTED', 'IDENTITY_CONFIRMED', 'IDENTITY_DENIED', 'SURRENDERED', 'RETURNED_OTHERWISE', 'RELEASED', 'ESCAPED')
        group by at, subject
    ),
    custody as materialized (
        select distinct on (target, at) target, at, country, happened_at, returned
        from arrest
        where happened_at is not null and identity = 'IDENTITY_CONFIRMED' and (returned or not free)
        order by target, at, happened_at desc, subject
    ),
    -- A location holds until that location itself lapses.
    location as materialized (
        select distinct on (target, at, subject) target, at, type, country, happened_at, sequence
        from known
        where type in ('LOCATED', 'HELD_ELSEWHERE', 'LOCATION_LAPSED')
        order by target, at, subject, happened_at desc, sequence desc
    ),
    whereabouts as materialized (
        select distinct on (target, at) target, at, country, happened_at
        from location
        where type <> 'LOCATION_LAPSED'
        order by target, at, happened_at desc, sequence desc
    ),
    -- A withdrawal with a country counts for that country alone, until the country wants the target again. The target is withdrawn once
    -- every country that wants him has withdrawn.
    withdrawal as materialized (
        select target, at, country
        from (select distinct on (target, at, country) target, at, country, type from known where type in ('WITHDRAWN', 'SOUGHT_AGAIN')
              order by target, at, country, happened_at desc, sequence desc) last
        where type = 'WITHDRAWN'
    ),
    withdrawn as materialized (
        select target, at from withdrawal where country is null
        union
        select n.target, n.at
        from wants n left join withdrawal w on w.target = n.target and w.at = n.at and w.country = n.country
        group by n.target, n.at
        having count(*) = count(w.target)
    ),
    deceased as materialized (
        select distinct target, at from known where type = 'DECEASED'
    ),
    -- Targets with a warrant that a wanting country still confirms.
    confirming as materialized (
        select distinct target, at
        from (select distinct on (target, at, country) target, at, type
              from known
              where role = 'WANTING' and type in ('CONFIRMED', 'CONFIRMATION_ASKED', 'CONFIRMATION_DECLINED', 'NOT_CONFIRMED')
              order by target, at, country, happened_at desc, sequence desc) last
        where type = 'CONFIRMED'
    ),
    informing as materialized (
        select distinct target, at from known where type in ('LEAD_RECEIVED', 'POSSIBLE_LOCATION', 'LOCATED')
    ),
    wanted as materialized (
        select target, at, string_agg(country, ',' order by country) as wanting from wants group by target, at
    )
    select target, at,
           case when custody.target is not null then 'ARRESTED'
                when deceased.target is not null then 'DECEASED'
                when withdrawn.target is not null then 'WITHDRAWN'
                when whereabouts.target is not null then 'LOCATED'
                else 'AT_LARGE' end,
           coalesce(custody.country, whereabouts.country),
           coalesce(custody.happened_at, whereabouts.happened_at),
           informing.target is not null, coalesce(custody.returned, false), confirming.target is not null, coalesce(wanted.wanting, '')
    from moment
    left join custody using (target, at)
    left join deceased using (target, at)
    left join withdrawn using (target, at)
    left join whereabouts using (target, at)
    left join informing using (target, at)
    left join confirming using (target, at)
    left join wanted using (target, at);
end
$$;
revoke all on function outcomes_told(text, text[], timestamptz, timestamptz, boolean, boolean) from public;

-- The references in events about outcomes of targets that were recorded after a position of the ledger, and after a time if one is given.
-- Each event is looked up singly, whatever number the planner expects.
create or replace function recorded_after(of_operation text, after_position bigint, after_time timestamptz) returns setof text
    language plpgsql stable security definer rows 100 set search_path = cordon, pg_temp as $$
begin
    return query
    select unnest(array[e.target, e.subject, v.target, v.subject])
    from (select p.event from ledger_position p where p.operation = of_operation and p.position > after_position
          union
          select r.id from ledger_event r where after_time is not null and r.recorded_at > after_time and r.operation = of_operation) p (event)
    cross join lateral (select i.type, i.target, i.subject, i.voids from ledger_event i where i.id = p.event offset 0) e
    left join lateral (select i.type, i.target, i.subject from ledger_event i where i.id = e.voids offset 0) v on true
    where coalesce(v.type, e.type) = any (facts_of_outcomes());
end
$$;
revoke all on function recorded_after(text, bigint, timestamptz) from public;

-- The figures of an operation as of a time, counted over the rows of all countries: for the coordination, the management and jobs. Other
-- callers get no rows; they read the approved figures.
--
-- A published count leaves out every target, lead or location that its supplier withholds from anybody, in each total and each part. It is
-- the same for all readers, and tells none of them what was left out. It uses the restrictions at the time of counting, not those of the
-- past.
--
-- The outcomes of most targets of a long operation are kept. Four kinds of targets are counted from the ledger: those with events recorded
-- since, those with events not known yet at the time in question, those that a supplier withholds, and those joined with another. In an
-- operation without kept outcomes, all targets are counted from the ledger.
--
-- "enable_sort" is off, because the planner expects the groups of equal targets to be half of all targets and would sort them.
drop function if exists operation_figures(text, timestamptz, timestamptz);
drop function if exists operation_figures(text, timestamptz, timestamptz, boolean);

create function operation_figures(of_operation text, as_of timestamptz, known_at timestamptz, published boolean default false)
    returns table (theme text, phase_opened timestamptz, phase_ended timestamptz, list_version integer, targets bigint, wanting_countries bigint, participating_countries bigint, arrest_countries bigint,
        new_information bigint, arrested bigint, located bigint, withdrawn bigint, deceased bigint, at_large bigint, arrested_before bigint,
        arrested_during bigint, arrested_after bigint, located_before bigint, located_during bigint, located_after bigint, surrendered bigint, by_country json, confirmed bigint, by_day json,
        by_region json)
    language plpgsql stable security definer set search_path = cordon, pg_temp set work_mem = '32MB' set enable_sort = off as $$
#variable_conflict use_column
declare
    kept kept_until := (select k from kept_until k where k.operation = of_operation);
begin
    if not caller_is('#system', 'coordinator', 'manager') then
        return;
    end if;
    return query
    with withheld as materialized (
        select item from withheld_item where published and operation = of_operation
    ),
    withheld_target as materialized (
        select unnest(array[part.reference, part.target]) as target
        from nomination hidden
        join withheld on withheld.item = hidden.reference
        join nomination part on part.target = hidden.target
        where hidden.operation = of_operation
    ),
    -- The events of the operation itself and of its countries.
    told as materialized (
        select e.sequence, e.type, e.country, e.happened_at
        from ledger_event e
        where e.operation = of_operation and e.type in ('PHASE_OPENED', 'PHASE_ENDED', 'INVITATION_ACCEPTED', 'INVITATION_DECLINED', 'NO_ANSWER', 'SUSPENDED', 'LEFT')
          and e.happened_at <= as_of and e.recorded_at <= known_at
          and not exists (select from ledger_event v where v.voids = e.id and v.recorded_at <= known_at)
          and not exists (select from withheld where withheld.item = e.subject)
    ),
    phase as materialized (
        select max(happened_at) filter (where type = 'PHASE_OPENED') as opened,
               max(happened_at) filter (where type = 'PHASE_ENDED') as ended
        from told
    ),
    answer as materialized (
        select distinct on (country) country, type
        from told
        where type not in ('PHASE_OPENED', 'PHASE_ENDED')
        order by country, happened_at desc, sequence desc
    ),
    participating as materialized (
        select country from answer where type = 'INVITATION_ACCEPTED'
    ),
    changed as materialized (
        select recorded_after(of_operation, kept.position, case when kept.recorded_until > known_at then known_at end) as target
        where kept.position is not null
        union
        select e.target from withheld join ledger_event e on e.subject = withheld.item where e.operation = of_operation
    ),
    -- Targets with equal kept outcomes, grouped; and the targets that must be counted from the ledger.
    kept_ones as materialized (
        select k.state, k.country, k.informed, k.returned, k.confirmed, k.wanting, cast(k.happened_at at time zone 'UTC' as date) as day,
               case when phase.opened is null or k.happened_at < phase.opened then 'BEFORE'
                    when phase.ended is null or k.happened_at <= phase.ended then 'DURING'
                    else 'AFTER' end as period,
               count(*) as number, array_agg(e.target) filter (where k.target is null) as others
        from target_list_entry e cross join phase
        left join (select o.* from kept_outcome o
                    where o.operation = of_operation and o.until > as_of and o.since <= as_of
                      and not exists (select from changed where changed.target = o.target)) k on k.target = e.target
        where kept.position is not null and e.operation = of_operation and e.version = (select list_as_of(of_operation, as_of, known_at))
          and not exists (select from withheld_target w where w.target = e.target)
        group by 1, 2, 3, 4, 5, 6, 7, 8
    ),
    outcome as materialized (
        select k.state, k.country, k.informed, k.returned, k.confirmed, k.wanting, k.day, k.period, k.number from kept_ones k where k.state is not null
        union all
        select o.state, o.country, o.informed, o.returned, o.confirmed, o.wanting, cast(o.happened_at at time zone 'UTC' as date),
               case when phase.opened is null or o.happened_at < phase.opened then 'BEFORE'
                    when phase.ended is null or o.happened_at <= phase.ended then 'DURING'
                    else 'AFTER' end,
               1
        from outcomes_told(of_operation, case when kept.position is not null then coalesce((select k.others from kept_ones k where k.state is null), '{}') end, as_of,
            known_at, published, false) o cross join phase
        where not exists (select from withheld_target w where w.target = o.target)
    ),
    -- The targets by the countries that want them.
    wanted as materialized (
        select wanting, sum(number) as wanted, sum(number) filter (where state = 'ARRESTED') as arrested, sum(number) filter (where state = 'LOCATED') as located
        from outcome group by wanting
    ),
    wanting as materialized (
        select wanted.*, country from wanted cross join unnest(string_to_array(wanting, ',')) country
    ),
    place as materialized (
        select country, sum(number) filter (where state = 'ARRESTED') as arrested, sum(number) filter (where state = 'LOCATED') as located
        from outcome where state in ('ARRESTED', 'LOCATED') group by country
    ),
    part as (
        select country, 1 as participating, 0 as wanted, 0 as arrests_in, 0 as located_in, 0 as arrested_of, 0 as located_of from participating
        union all
        select country, 0, 0, arrested, located, 0, 0 from place
        union all
        select country, 0, wanted, 0, 0, arrested, located from wanting
    ),
    by_country as (
        select country, max(participating) = 1 as participating, coalesce(sum(wanted), 0) as wanted, coalesce(sum(arrests_in), 0) as arrests_in,
               coalesce(sum(located_in), 0) as located_in, coalesce(sum(arrested_of), 0) as arrested_of, coalesce(sum(located_of), 0) as located_of
        from part where country is not null group by country
    ),
    -- A target counts once in a region, however many countries of the region want him.
    region_part as (
        select region, 1 as participating, 0 as wanted, 0 as arrests_in, 0 as located_in, 0 as arrested_of, 0 as located_of
        from participating join country on country.code = participating.country
        union all
        select region, 0, 0, arrested, located, 0, 0 from place join country on country.code = place.country
        union all
        select region, 0, wanted, 0, 0, arrested, located
        from (select distinct region, wanting, wanted, arrested, located from wanting join country on country.code = wanting.country) once
    ),
    by_region as (
        select region, sum(participating) as participating, coalesce(sum(wanted), 0) as wanted, coalesce(sum(arrests_in), 0) as arrests_in,
               coalesce(sum(located_in), 0) as located_in, coalesce(sum(arrested_of), 0) as arrested_of, coalesce(sum(located_of), 0) as located_of
        from region_part group by region
    ),
    figures as (
        select coalesce(sum(number), 0) as targets,
               count(distinct country) filter (where state = 'ARRESTED') as arrest_countries,
               coalesce(sum(number) filter (where informed), 0) as new_information,
               coalesce(sum(number) filter (where state = 'ARRESTED'), 0) as arrested,
               coalesce(sum(number) filter (where state = 'LOCATED'), 0) as located,
               coalesce(sum(number) filter (where state = 'WITHDRAWN'), 0) as withdrawn,
               coalesce(sum(number) filter (where state = 'DECEASED'), 0) as deceased,
               coalesce(sum(number) filter (where state = 'AT_LARGE'), 0) as at_large,
               coalesce(sum(number) filter (where state = 'ARRESTED' and period = 'BEFORE'), 0) as arrested_before,
               coalesce(sum(number) filter (where state = 'ARRESTED' and period = 'DURING'), 0) as arrested_during,
               coalesce(sum(number) filter (where state = 'ARRESTED' and period = 'AFTER'), 0) as arrested_after,
               coalesce(sum(number) filter (where state = 'LOCATED' and period = 'BEFORE'), 0) as located_before,
               coalesce(sum(number) filter (where state = 'LOCATED' and period = 'DURING'), 0) as located_during,
               coalesce(sum(number) filter (where state = 'LOCATED' and period = 'AFTER'), 0) as located_after,
               coalesce(sum(number) filter (where state = 'ARRESTED' and returned), 0) as surrendered,
               coalesce(sum(number) filter (where confirmed), 0) as confirmed
        from outcome
    )
    select operation.theme, phase.opened, phase.ended, list_as_of(of_operation, as_of, known_at),
           cast(f.targets as bigint), (select count(distinct country) from wanting), (select count(*) from participating), f.arrest_countries,
           cast(f.new_information as bigint), cast(f.arrested as bigint), cast(f.located as bigint), cast(f.withdrawn as bigint), cast(f.deceased as bigint),
           cast(f.at_large as bigint), cast(f.arrested_before as bigint), cast(f.arrested_during as bigint), cast(f.arrested_after as bigint),
           cast(f.located_before as bigint), cast(f.located_during as bigint), cast(f.located_after as bigint), cast(f.surrendered as bigint),
           (select coalesce(json_agg(json_build_object(
                       'country', country, 'participating', participating, 'wanted', wanted, 'arrestsIn', arrests_in,
                       'locatedIn', located_in, 'arrestedOfItsTargets', arrested_of, 'locatedOfItsTargets', located_of)
                   order by country), '[]') from by_country),
           cast(f.confirmed as bigint),
           (select coalesce(json_agg(json_build_object('day', day, 'arrested', arrested, 'located', located) order by day), '[]')
            from (select day, coalesce(sum(number) filter (where state = 'ARRESTED'), 0) as arrested,
                         coalesce(sum(number) filter (where state = 'LOCATED'), 0) as located
                  from outcome where state in ('ARRESTED', 'LOCATED') group by day) days),
           (select coalesce(json_agg(json_build_object(
                       'region', region, 'participating', participating, 'wanted', wanted, 'arrestsIn', arrests_in,
                       'locatedIn', located_in, 'arrestedOfItsTargets', arrested_of, 'locatedOfItsTargets', located_of)
                   order by region), '[]') from by_region)
    from operation cross join phase cross join figures f
    where operation.reference = of_operation;
end
$$;

-- Keeps the outcomes of targets in one operation about which something was recorded after a position of the whole ledger. It chooses an
-- operation with so many events not yet kept that counting them would be noticed; the first time more are needed, because keeping them
-- writes all outcomes. Returns the position after which to look the next time; it stays the same while there may be more to do. For jobs.
create or replace function keep_outcomes(after_position bigint, first_at integer, again_at integer) returns bigint
    language plpgsql security definer set search_path = cordon, pg_temp set work_mem = '64MB' as $$
declare
    -- Read before everything else, so that events that become visible meanwhile are left for the next time.
    reached  bigint := (select coalesce(max(position), 0) from ledger_position);
    long     text;
    place    bigint;
    upto     bigint;
    recorded timestamptz;
    targets  text[];
begin
    if not caller_is('#system') or not pg_try_advisory_xact_lock(hashtext('kept_outcome')) then
        return after_position;
    end if;
    select o.operation, o.position into long, place
    from (select n.operation, coalesce(k.position, 0) as position, case when k.position is null then first_at else again_at end as felt
          from (select distinct p.operation from ledger_position p where p.position > after_position and p.operation is not null) n
          left join kept_until k on k.operation = n.operation) o
    where exists (select from ledger_position p where p.operation = o.operation and p.position > o.position order by p.position offset o.felt - 1 limit 1)
    limit 1;
    if long is null then
        return reached;
    end if;
    select max(p.position), max(e.recorded_at) into upto, recorded
    from ledger_position p join ledger_event e on e.id = p.event where p.operation = long and p.position > place;
    targets := array(select distinct r from recorded_after(long, place, null) r where r is not null);

    delete from kept_outcome k where k.target = any (targets);
    -- A part of the targets at a time, so that each part stays in memory.
    for at_first in 1 .. cardinality(targets) by 2000 loop
        insert into kept_outcome
        with alone as materialized (
            select of_those.target from unnest(targets[at_first : at_first + 1999]) of_those (target)
            where exists (select from target t where t.reference = of_those.target)
            except
            select unnest(array[e.target, e.subject]) from ledger_event e where e.operation = long and e.type in ('JOINED', 'SPLIT')
        ),
        told as materialized (
            select * from outcomes_told(long, array(select target from alone), 'infinity', 'infinity', false, true)
            union all
            select target, '-infinity', 'AT_LARGE', null, null, false, false, false, '' from alone
        ),
        step as (
            select told.*, what is not distinct from lag(what) over (partition by target order by at) as same
            from (select t.*, row(state, country, happened_at, informed, returned, confirmed, wanting) as what from told t) told
        )
        select long, target, at, coalesce(lead(at) over (partition by target order by at), 'infinity'), state, country, happened_at, informed, returned, confirmed, wanting
        from step where not same;
    end loop;

    -- The planner has no statistics on the rows that were just written.
    if place = 0 then
        analyze kept_outcome;
    end if;
    insert into kept_until values (long, upto, recorded)
    on conflict (operation) do update set position = excluded.position, recorded_until = greatest(kept_until.recorded_until, excluded.recorded_until);
    return after_position;
end
$$;
revoke all on function keep_outcomes(bigint, integer, integer) from public;
grant execute on function keep_outcomes(bigint, integer, integer) to ${runtime};

-- The last position of the ledger in an operation. The figures as of now stay the same as long as it does.
create or replace function ledger_place(of_operation text) returns bigint
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return (select max(position) from ledger_position where operation = of_operation and caller_is('#system', 'coordinator', 'manager'));
end
$$;

-- The number of targets that each country has still to confirm.
create or replace function open_confirmations(of_operation text) returns table (country text, number bigint)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select c.country, count(*)
    from confirmation c
    where c.operation = of_operation and (c.answer is null or c.answer = 'ASK') and caller_is('#system', 'coordinator', 'manager')
      and not withheld_from(c.target, 'ncb-' || c.country) and not is_suspended(c.target)
    group by c.country
$$;

-- The times of events that can change figures as of a time and that frozen figures do not contain. It returns times alone, because a reader
-- may not see each of the events. The position marks what had become visible when the figures were frozen. It also finds events that were
-- recorded before the freeze and committed after it.
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

-- Questions of countries about the targets of an operation and their results: the number of questions, of answers, and of answers that say
-- something. The by-products are the outcomes that feedback names for such an answer or for a lead, by source and by kind. They are counted
-- as of a time like the figures above, over all questions. No reader of the figures needs to see a question.
create or replace function operation_exchange(of_operation text, as_of timestamptz, known_at timestamptz, published boolean)
    returns table (questions integer, answers integer, hits integer, by_products json)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with withheld_target as materialized (
        select unnest(array[part.reference, part.target]) as item
        from nomination hidden
        join withheld_item h on h.item = hidden.reference
        join nomination part on part.target = hidden.target
        where published and h.operation = of_operation and hidden.operation = of_operation
    ),
    asked as materialized (
        select q.reference from question q
        where substring(q.subject from '^(.*)-[TLA][0-9A-Z]{5}$') = of_operation and q.asked_at <= least(as_of, known_at)
          and not (published and exists (select from withheld_item w where w.item in (q.reference, q.subject)))
          and not exists (select from withheld_target w where w.item in (q.reference, q.subject))
    ),
    said as materialized (
        select a.reference, a.kind from answer a join asked on asked.reference = a.question
        where not a.by_asker and a.kind <> 'ASK_BACK' and a.given_at <= least(as_of, known_at)
    ),
    source as materialized (
        select reference as item, 'ANSWER' as source from said where kind in ('ANSWERED', 'PARTLY')
        union all
        select l.reference, 'LEAD' from lead l where l.operation = of_operation and not (published and exists (select from withheld_item w where w.item in (l.reference, l.target)))
          and not exists (select from withheld_target w where w.item in (l.reference, l.target))
    ),
    product as materialized (
        select s.source, case substring(led from '-([TLA])[0-9A-Z]{5}$') when 'T' then 'TARGET' when 'L' then 'LEAD' else 'ARREST' end as what, count(distinct led) as number
        from source s
        join feedback f on f.item = s.item and f.state = 'GIVEN' and f.given_at <= least(as_of, known_at)
        cross join unnest(f.led_to) led
        where not (published and exists (select from withheld_item w where w.item = led)) and not exists (select from withheld_target w where w.item = led)
        group by 1, 2
    )
    select cast((select count(*) from asked) as integer), cast((select count(*) from said) as integer),
           cast((select count(*) from source where source = 'ANSWER') as integer),
           (select coalesce(json_agg(json_build_object('source', source, 'what', what, 'number', number) order by source, what), '[]') from product)
    where caller_is('#system', 'coordinator', 'manager')
$$;
revoke all on function operation_exchange(text, timestamptz, timestamptz, boolean) from public;
grant execute on function operation_exchange(text, timestamptz, timestamptz, boolean) to ${runtime};
