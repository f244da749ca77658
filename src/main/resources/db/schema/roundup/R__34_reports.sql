-- Leads, arrests, reports by number and name.

-- References and states for the management, which never sees a file.
create or replace view lead_state with (security_barrier = true) as
    select reference, operation, target, kind, country, reporting_country, positive, state, reported_at
    from lead where caller_is('#system', 'coordinator', 'manager');
create or replace view arrest_state with (security_barrier = true) as
    select reference, operation, target, state, reported_at from arrest where caller_is('#system', 'coordinator', 'manager');
create or replace view arrest_report_state with (security_barrier = true) as
    select distinct on (arrest, country) arrest, country, reported_at, withdrawn
    from arrest_report where caller_is('#system', 'coordinator', 'manager') order by arrest, country, number desc;

-- The present report of each country on an arrest. The view reads with the caller's rights.
create or replace view arrest_report_now with (security_invoker = true) as
    select distinct on (arrest, country) number, arrest, country, reported_by, reported_at, happened_at, zone, place, text, legal_basis, identified_by, custody,
           withdrawn
    from arrest_report order by arrest, country, number desc;

grant select on lead_state, arrest_state, arrest_report_state, arrest_report_now to ${runtime};

-- Whether another positive location of a target still holds, also one reported under the reference of a nomination that was joined to it.
create or replace function is_located_beside(of_operation text, of_target text, of_lead text) returns boolean
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with known as (
        select reference, target from nomination where operation = of_operation
    )
    select caller_is_signed() and exists (select from lead other left join known on known.reference = other.target
        where other.operation = of_operation and other.reference <> of_lead and other.positive and other.state not in ('LAPSED', 'WITHDRAWN')
          and coalesce(known.target, other.target) = coalesce((select target from known where reference = of_target), of_target))
$$;

-- The arrest that holds a target, which the report of another country can join.
create or replace function open_arrest(of_target text) returns text language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return (
        select a.reference from arrest a where a.target = of_target and a.state in ('IDENTITY_PENDING', 'CONFIRMED', 'EXTRADITION')
           and (caller_is('#system', 'coordinator') or exists (select from seen_target s where s.target = of_target offset 0)
                or has_reported_on(of_target)));
end
$$;

-- The groups that were told of a lead or an arrest, for callers who may change it.
create or replace function told_about(of_reference text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select distinct recipient from message
    where reference = of_reference
      and (caller_is('#system', 'coordinator') or has_reported_lead(of_reference)
           or has_reported_arrest(of_reference))
    order by recipient
$$;

call take_back('lead', 'lead_recipient', 'arrest', 'arrest_report', 'report_change');
grant select, insert, update on lead, arrest to ${runtime};
grant select, insert on lead_recipient to ${runtime};
grant select, insert on arrest_report, report_change to ${runtime};

create policy reads on lead for select to ${runtime} using (
    (select caller_is('#system'))
    or has_reported_lead(reference)
    or ((select caller_is('coordinator')) or exists (select from wanted_target w where w.target = target_of(lead.target) offset 0)
        or exists (select from given_lead g where g.lead = lead.reference offset 0))
       and not withheld_from(reference, (select caller_party()))
    or reference in (select released_items((select caller_party()))));
create policy adds on lead for insert to ${runtime} with check (
    (select caller_is('#system')) or reporting_country = (select caller_country()));
create policy changes on lead for update to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from wanted_target w where w.target = target_of(lead.target) offset 0) and not withheld_from(reference, (select caller_party()))
    or has_reported_lead(reference));

-- The recipients of a lead do not see each other.
create policy reads on lead_recipient for select to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));
create policy adds on lead_recipient for insert to ${runtime} with check ((select caller_is('#system')));

create policy reads on arrest for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from wanted_target w where w.target = target_of(arrest.target) offset 0)
    or has_reported_arrest(reference));
create policy adds on arrest for insert to ${runtime} with check ((select caller_is('#system')) or country = (select caller_country()));
create policy changes on arrest for update to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from wanted_target w where w.target = target_of(arrest.target) offset 0)
    or has_reported_arrest(reference));

create policy reads on arrest_report for select to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from arrest a where a.reference = arrest_report.arrest offset 0));
create policy adds on arrest_report for insert to ${runtime} with check ((select caller_is('#system')) or country = (select caller_country()));

create policy reads on report_change for select to ${runtime} using (
    (select caller_is('#system'))
    or (select caller_is('coordinator')) and report not like 'R-%'
    or country = (select caller_country())
       and (report like 'R-%'
            or has_reported_lead(report)
            or has_reported_arrest(report)
            or report like '%/identity' and exists (select from arrest a where a.reference = split_part(report_change.report, '/', 1)
                                                      and a.identity_country = (select caller_country()) offset 0)));
create policy adds on report_change for insert to ${runtime} with check (
    (select caller_is('#system')) or country = (select caller_country()));

-- Reports by number and name: for their own country alone, because a person who is not sought is no case of an operation ------------------------------------------

call take_back('person_report', 'person_match', 'person_report_act');
grant select, insert, update on person_report to ${runtime};
grant select, insert on person_match to ${runtime};
grant select, insert, delete on person_report_act to ${runtime};

create policy reads on person_report for select to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));
create policy adds on person_report for insert to ${runtime} with check (country = (select caller_country()));
create policy changes on person_report for update to ${runtime} using (country = (select caller_country()));

create policy all_for_jobs on person_match to ${runtime} using ((select caller_is('#system')));

create policy all_for_jobs on person_report_act to ${runtime} using ((select caller_is('#system')));
create policy adds on person_report_act for insert to ${runtime} with check (
    exists (select from person_report r where r.reference = person_report_act.report and r.country = (select caller_country()) offset 0));

-- The lead or the arrest with which a file on such a report goes: the one that the report was when the file was attached, or became next.
-- For the reporting country the answer is null until it knows what became of its report.
create or replace function went_with(of_report text, attached_at timestamptz) returns text
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return (
        select m.matched from person_match m join person_report p on p.reference = m.report
        where m.report = of_report and caller_is_signed()
          and (p.country is distinct from caller_country() or has_reported_lead(m.matched) or has_reported_arrest(m.matched))
        order by m.matched_at <= attached_at desc, case when m.matched_at <= attached_at then -m.number else m.number end
        limit 1);
end
$$;
revoke all on function went_with(text, timestamptz) from public;
grant execute on function went_with(text, timestamptz) to ${runtime};
