-- Receipts of acts are read from data that is kept anyhow: the row of the audit, the facts in the ledger, the messages that followed.

-- Whether the reader of a receipt may still see an item to which the act referred.
create or replace function shown_still(item text) returns boolean language plpgsql stable set search_path = cordon, pg_temp as $$
begin
    return case when item ~ '-[TLA][0-9A-Z]{5}$' then sees_still(item)
                when item like 'R-%' then exists (select from person_report r where r.reference = item)
                when item like 'Q-%' then exists (select from release_request q where q.reference = item)
                when item like 'B-%' then exists (select from seen_alert a where a.reference = item)
                when item like 'C-%' then exists (select from contact_declaration d where d.reference = item) or exists (select from contact_asking a where a.reference = item)
                when item like 'X-%' then exists (select from seen_question q where q.reference = left(item, 12))
                when item like 'G-%' then exists (select from seen_group g where g.reference = item)
                when item like 'F-%' then exists (select from seen_fact f where f.reference = item)
                when item like 'A-%' then exists (select from seen_analysis_file f where f.reference = item)
                when item like 'K-%' then exists (select from seen_contribution c where c.reference = item)
                when item like 'Y-%' then exists (select from seen_product p where p.reference = item)
                when item like 'S-%' then exists (select from own_seat o where o.session = item)
                else true end;
end
$$;

-- The audit row of an act, if the caller or a colleague did it.
create or replace function own_act(of_act uuid) returns setof audit_entry language sql stable security definer rows 1 set search_path = cordon, pg_temp as $$
    select * from audit_entry where id = of_act and action = 'CHANGE' and (actor = caller() or caller_party() = any (groups))
$$;
revoke all on function own_act(uuid) from public;

-- The time by which the next step after an act is due, if its task is open.
create or replace function due_after(of_act uuid, steps text[], about text[], everywhere boolean) returns table (step text, due timestamptz)
    language plpgsql stable security definer set search_path = cordon, engine, pg_temp as $$
begin
    return query select t.task_def_key_::text, min(t.due_date_)::timestamptz
        from own_act(of_act) a
        join engine.act_ru_execution i on i.business_key_ = any (a.refs) and i.business_key_ = any (about)
             or everywhere and (i.business_key_ = a.operation or i.business_key_ like a.operation || '-%')
        join engine.act_ru_task t on t.proc_inst_id_ = i.id_
        where t.task_def_key_ = any (steps)
        group by t.task_def_key_;
end
$$;

-- Whether background work on an act still goes on. Such work may still notify somebody.
create or replace function works_after(of_act uuid, about text[], everywhere boolean) returns boolean
    language plpgsql stable security definer set search_path = cordon, engine, pg_temp as $$
begin
    return exists (select from own_act(of_act) a
        join engine.act_ru_execution i on i.business_key_ = any (a.refs) and i.business_key_ = any (about)
             or everywhere and (i.business_key_ = a.operation or i.business_key_ like a.operation || '-%')
        join engine.act_ru_job j on j.process_instance_id_ = i.id_
        where j.type_ = 'message' and j.retries_ > 0);
end
$$;

revoke all on function due_after(uuid, text[], text[], boolean), works_after(uuid, text[], boolean) from public;
grant execute on function due_after(uuid, text[], text[], boolean), works_after(uuid, text[], boolean) to ${runtime};

-- The reports by number and name that became a lead or an arrest, also those withdrawn since: for jobs, for countries that want the person,
-- and for a country that already knows what became of its own report.
create or replace function reports_ever_behind(of_item text) returns table (country text, report text, number bigint, withdrawn boolean)
    language plpgsql stable security definer rows 5 set search_path = cordon, pg_temp as $$
#variable_conflict use_column
declare
    of_target text := target_of(coalesce((select a.target from arrest a where a.reference = of_item), (select l.target from lead l where l.reference = of_item)));
begin
    return query
        select p.country, p.reference, m.number, p.withdrawn_at is not null
        from person_match m join person_report p on p.reference = m.report
        where m.matched = of_item
          and (caller_is('#system')
               or exists (select from wanted_target w where w.target = of_target)
               or has_reported_arrest(of_item));
end
$$;
revoke all on function reports_ever_behind(text) from public;

-- The last report of each country behind an item, without the withdrawn ones.
create or replace function reports_behind(of_item text) returns table (country text, report text)
    language plpgsql stable security definer rows 5 set search_path = cordon, pg_temp as $$
#variable_conflict use_column
begin
    return query
        select distinct on (b.country) b.country, b.report from reports_ever_behind(of_item) b where not b.withdrawn order by b.country, b.number desc;
end
$$;

-- The recipients that were notified after an act under one of its references. A report that became one of these items counts as well, even
-- if it was withdrawn since. With "everywhere" it covers the whole operation. Messages after a later act of the same kind belong to that
-- act.
create or replace function told_after(of_act uuid, kinds text[], about text[], everywhere boolean)
    returns table (recipient text, reference text, queued_at timestamptz, sent_at timestamptz, status text)
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
#variable_conflict use_column
begin
    return query
    with act as materialized (select * from own_act(of_act)),
         -- Searches acts of the same operation at about that time or later: numbers are drawn in nearly the order of time.
         later as (
             select n.number, n.transaction, n.at, n.refs from act a cross join lateral (
                 select i.* from audit_entry i
                 where i.action = 'CHANGE' and i.operation = a.operation and i.at > a.at - interval '1 minute' and i.number > a.number
                   and i.route = a.route and i.task is not distinct from a.task offset 0) n
             union all
             select n.number, n.transaction, n.at, n.refs from act a cross join lateral (
                 select i.* from audit_entry i
                 where i.action = 'CHANGE' and i.operation is null and i.at > a.at - interval '1 minute' and i.number > a.number
                   and i.route = a.route and i.task is not distinct from a.task offset 0) n
             where a.operation is null),
         following as materialized (
             select l.transaction, l.at from later l, act a where l.refs && a.refs or everywhere and a.operation is not null order by l.number limit 1),
         named as materialized (
             select array(select item from unnest(about) item where item = any (a.refs)
                          union select b.report from unnest(about) item, reports_ever_behind(item) b where item = any (a.refs)) as items from act a),
         told as (
             select m.* from act a cross join lateral (select i.* from message i where i.operation = a.operation and i.kind = any (kinds) offset 0) m where everywhere
             union all
             select m.* from named n cross join unnest(n.items) item
             cross join lateral (select i.* from message i where i.reference = item and i.kind = any (kinds) offset 0) m where not everywhere)
    select distinct on (m.recipient, case when everywhere then '' else m.reference end)
           m.recipient, case when everywhere or m.reference = any (a.refs) then m.reference end, m.queued_at, m.sent_at, m.status
    from told m, act a
    where m.transaction = a.transaction
       or m.queued_at >= a.at and not exists (select from following f where m.transaction = f.transaction or m.queued_at >= f.at)
    order by m.recipient, case when everywhere then '' else m.reference end, m.queued_at;
end
$$;

revoke all on function told_after(uuid, text[], text[], boolean) from public;
grant execute on function told_after(uuid, text[], text[], boolean) to ${runtime};

-- What became of the country's own reports. A report by number and name gets no outcome before a wanting country itself has said something;
-- then it shows only the country's words and how custody ended. A person who is on a list anyway, or a deadline that has passed, would tell
-- the reporter that the person is sought. Nothing is shown as long as the person is withheld from the reporting country.
create or replace function report_outcomes(of_reports text[]) returns table (report text, outcome text, words text, at timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with own as (
        select p.reference as report, m.matched as item, true as unseen
        from person_report p join person_match m on m.report = p.reference
        where p.reference = any (of_reports) and p.country = caller_country()
          and not withheld_from(m.matched, 'ncb-' || p.country)
        union
        select r, r, false from unnest(of_reports) r where has_reported_arrest(r) or has_reported_lead(r)
    ), said as (
        select o.report, o.item, o.unseen, e.type, e.recorded_at
        from own o join ledger_event e on e.subject = o.item
        where e.type in ('IDENTITY_CONFIRMED', 'IDENTITY_DENIED', 'IDENTITY_UNANSWERED', 'EXTRADITION_REQUESTED', 'EXTRADITION_REFUSED', 'RELEASED', 'ESCAPED',
                         'SURRENDERED', 'RETURNED_OTHERWISE', 'LEAD_USED', 'LEAD_NOT_USED', 'LEAD_PASSED_ON')
          and not exists (select from ledger_event v where v.voids = e.id)
          and not (o.unseen and (e.actor = '#system' or e.type = 'EXTRADITION_REQUESTED'))
    ), told as (
        select s.* from said s
        where not s.unseen or s.type like 'LEAD_%'
           or exists (select from said i where i.report = s.report and i.item = s.item and i.type in ('IDENTITY_CONFIRMED', 'IDENTITY_DENIED'))
    )
    select t.report, t.type,
           case when t.type like 'LEAD_%' then l.assessment when t.type = 'IDENTITY_DENIED' or t.type = 'IDENTITY_CONFIRMED' and not t.unseen then a.identity_text end,
           t.recorded_at
    from told t left join arrest a on a.reference = t.item left join lead l on l.reference = t.item
    union all
    select t.report, 'WITHDRAWN', null, (select max(e.recorded_at) from ledger_event e where e.target = target_of(a.target) and e.type = 'WITHDRAWN')
    from told t join arrest a on a.reference = t.item join target s on s.reference = target_of(a.target)
    where t.type = 'IDENTITY_CONFIRMED' and s.state = 'WITHDRAWN'
    order by 4
$$;

revoke all on function reports_behind(text), report_outcomes(text[]) from public;
grant execute on function reports_behind(text), report_outcomes(text[]) to ${runtime};
