-- The ledger and the results that were frozen.

-- Kinds of facts, out of those in FactType, that concern the operation as a whole. Every invited country may know them, unless they name a
-- country.
create or replace function facts_of_the_operation() returns text[] language sql immutable parallel safe
    return array['OPERATION_LAUNCHED', 'DATE_MOVED', 'LIST_FROZEN', 'PHASE_OPENED', 'PHASE_ENDED', 'RESULTS_APPROVED', 'OPERATION_CLOSED',
        'OPERATION_CANCELLED'];

-- Kinds of facts that stay between the nominating country and the coordination.
create or replace function facts_of_the_screening() returns text[] language sql immutable parallel safe
    return array['NOMINATED', 'NOMINATION_RETURNED', 'NOMINATION_CORRECTED', 'NOMINATION_REFUSED', 'NOMINATION_NOT_SCREENED',
        'NOMINATION_WITHDRAWN', 'JOINED', 'SPLIT'];

create or replace function place_ledger_event() returns trigger
    language plpgsql security definer set search_path = cordon, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtext('ledger_position'));
    insert into ledger_position (operation, event) values (new.operation, new.id);
    return null;
end
$$;
drop trigger if exists ledger_event_placed on ledger_event;
create constraint trigger ledger_event_placed after insert on ledger_event
    deferrable initially deferred for each row execute function place_ledger_event();

create or replace function frozen_results_stay() returns trigger language plpgsql as $$
begin
    raise exception 'Frozen results of % are never changed', old.operation;
end
$$;
create or replace trigger frozen_results_stay before update or delete on frozen_results for each row execute function frozen_results_stay();

-- The title and host of an operation, for callers who may see its live or approved results. Analysts and partners see nothing else of an
-- operation.
create or replace function results_heading(of_operation text) returns table (title text, host text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select o.title, o.host from operation o
    where o.reference = of_operation
      and (caller_is('#system', 'coordinator', 'manager')
           or exists (select from frozen_results f where f.operation = of_operation and f.approved)
              and (caller_is('analyst') or caller_is_partner() or of_operation in (select operation from joined_operation)))
$$;

-- The last position of the ledger, for a reader who goes on from there. He gets it as a cursor that only Cordon can read.
create or replace function ledger_end() returns bigint
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select coalesce(max(position), 0) from ledger_position where caller() is not null
$$;

-- The events since a moment that may concern a country or compliance. The result contains at least all that the policy shows, without those
-- that plainly concern others. It serves queries that want a few of many events, because the policy costs much for each event that it
-- hides; the policy still decides which of these events the caller reads. The function checks each target and each report once instead of
-- once for each event. It leaves out the caller's own reports on withheld targets, which the policy shows so that the country can correct
-- them. "offset 0" makes the planner look up the hosts of a target instead of everything that a country ever hosted. Only events of the
-- operation's course, events of the country's own targets and reports, and events of no operation can appear.
-- The function is dropped first, because "create or replace" cannot change the columns that a function returns.
drop function if exists events_to_look_at(timestamptz);
create function events_to_look_at(since timestamptz) returns table (event uuid, operation text, at timestamptz)
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
#variable_conflict use_column
declare
    own_name text := caller();
    own text := caller_country();
    reader text := caller_party();
begin
    if own_name is null then
        return;
    end if;
    return query
        with recent as not materialized (
            select e.id, e.operation, e.type, e.target, e.country, e.subject, e.recorded_at from ledger_event e
            where e.recorded_at > since and e.actor <> own_name
        ), happened as materialized (
            select distinct r.target from recent r where r.target is not null and own is not null
        ), nominated as materialized (
            select t.target from happened t
            where exists (select from target_wanting w where w.country = own and w.target = t.target)
               or exists (select from nomination n where n.reference = t.target and n.country = own)
        ), told as materialized (
            select t.target from happened t where exists (select from hosting h where h.country = own and h.target = t.target offset 0)
            union
            select n.target from handling h join nomination n on n.reference = h.item where h.released @> array['ncb-' || own]
        ), reported as materialized (
            select s.subject from (select distinct r.subject from recent r where r.subject is not null and own is not null) s
            where exists (select from lead l where l.reference = s.subject and l.reporting_country = own)
               or exists (select from arrest_report a where a.arrest = s.subject and a.country = own)
        ), hidden as materialized (
            select d.subject from reported d where withheld_from(d.subject, reader)
        )
        select r.id, r.operation, r.recorded_at from recent r
        where (r.operation is null
              and (left(r.subject, 2) in ('G-', 'F-', 'A-', 'K-', 'Y-')
                   or asked_party(r.country) = reader
                      and (left(r.subject, 2) <> 'X-' or exists (select from asking a where a.question = r.subject and a.party = reader))
                   or own is not null and (exists (select from question q where q.reference = r.subject and q.country = own)
                                           or exists (select from alert a where a.reference = r.subject and a.country = own)))
           or r.operation is not null and own is not null
              and (r.country is null and r.type = any (facts_of_the_operation()) or r.target is null and r.country = own
                   or r.target in (select n.target from nominated n)
                   or r.type <> all (facts_of_the_screening()) and r.target in (select t.target from told t))
           or r.subject in (select d.subject from reported d))
          and (r.subject is null or r.subject not in (select h.subject from hidden h));
end
$$;
revoke all on function events_to_look_at(timestamptz) from public;
grant execute on function events_to_look_at(timestamptz) to ${runtime};

call take_back('ledger_event', 'ledger_position', 'ledger_cursor_key', 'frozen_results');
grant select, insert on ledger_event, frozen_results to ${runtime};
grant select on ledger_position, ledger_cursor_key to ${runtime};

-- A country sees its own participation and what happens to the targets that it sees. Unless it is out, it also sees facts that concern the
-- operation as a whole. It sees all facts about its own reports, so that it can correct them. An event about another target stays hidden
-- even if it carries the country's code: a country that reports a person by number and name must not learn here whether he is sought. A
-- country does not see that a later version of the list was frozen either: a version that does not concern it would tell it that something
-- is hidden from it. Nobody sees an event about an item that its supplier withholds from him. The management sees all events except those
-- of analysis files, products and contributions. Events of no operation are visible to the parties that they concern.
create policy reads on ledger_event for select to ${runtime} using (
    (select caller_is('#system'))
    or (operation is not null or coalesce(left(subject, 2), '') not in ('A-', 'K-', 'Y-')) and (select caller_is('manager'))
    or operation is null and (case left(subject, 2) when 'B-' then follows_alert(subject, country)
            when 'G-' then case when type in ('GROUP_MERGED', 'GROUP_SPLIT')
                then exists (select from seen_group_merge m where m.merged = subject and m.survivor = detail ->> 'with' offset 0)
                else exists (select from seen_group g where g.reference = subject and g.told offset 0)
                     and not (type in ('GROUP_CONFIRMED', 'GROUP_DORMANT') and (select caller_is_partner())) end
            when 'F-' then type <> 'SIGHT_LOST' and (type <> 'SIGHT_GAINED' or asked_party(country) = (select caller_party()))
                           and exists (select from seen_fact f where f.reference = subject offset 0)
            when 'Y-' then follows_product(subject, country)
            when 'A-' then exists (select from seen_analysis_file f where f.reference = subject and (f.told or type <> 'ANALYSIS_FILE_STAFFED') offset 0)
            when 'K-' then exists (select from seen_return r where r.event = ledger_event.id offset 0)
            else follows_asking(subject, country) end
        or type = 'SIGHT_LOST' and asked_party(country) = (select caller_party()))
    or operation is not null and ((select caller_is('coordinator'))
        or (select caller_country()) is not null and (
        country is null and type = any (facts_of_the_operation())
           and not (type = 'LIST_FROZEN' and cast(detail ->> 'version' as integer) > 1)
           and operation in (select f.operation from followed_operation f)
        or target is null and country = (select caller_country())
        or exists (select from nominated_target n where n.target = ledger_event.target offset 0)
        or type <> all (facts_of_the_screening()) and exists (select from told_target h where h.target = ledger_event.target offset 0)))
       and not withheld_from(coalesce(subject, target), (select caller_party()))
    or (select caller_country()) is not null and (has_reported_lead(subject) or has_reported_arrest(subject)));
create policy adds on ledger_event for insert to ${runtime} with check (
    (select caller_is('#system'))
    or actor = (select caller())
       and ((select caller_is('coordinator', 'compliance')) or target is null
            or exists (select from seen_target s where s.target = target_of(ledger_event.target) offset 0)
            or has_reported_on(target_of(target))));

-- "offset 0" makes the planner check the events of a page one by one. Otherwise it would hash all events that the reader sees for a page of
-- a hundred.
create policy reads on ledger_position for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from ledger_event e where e.id = ledger_position.event offset 0));

create policy reads on ledger_cursor_key for select to ${runtime} using ((select caller()) is not null and (select caller_post()) is null);

create policy reads on frozen_results for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or approved and counted = 'PUBLISHED'
       and ((select caller_is('analyst') or caller_is_partner()) or operation in (select j.operation from joined_operation j)));
create policy adds on frozen_results for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

-- Functions of earlier releases, whose policies asked for all reports at once.
drop function if exists reported_operations(), reported_targets(), reported_leads(), reported_arrests();
