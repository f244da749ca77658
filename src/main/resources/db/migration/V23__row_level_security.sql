-- Who sees which row. The caller of a transaction stands in cordon.caller, cordon.groups and cordon.country; without one every table with case data
-- is empty. What the policies allow is the table in docs/security.md; why they are built like this stands in ADR 26.
--
-- A policy asks the caller himself, and views that belong to the owner: they look past the policies of the tables they read, so that policies do
-- not call each other, and each tells its reader of nobody but himself. Functions that look past the policies give a yes or no, references or
-- codes, never a row.

-- The caller ------------------------------------------------------------------------------------------------------------------------------------

create function caller() returns text language sql stable parallel safe
    return nullif(current_setting('cordon.caller', true), '');

-- The country whose bureau he works for, or null.
create function caller_country() returns text language sql stable parallel safe
    return nullif(current_setting('cordon.country', true), '');

create function caller_groups() returns text[] language sql stable parallel safe
    return string_to_array(coalesce(current_setting('cordon.groups', true), ''), ',');

-- Whether he is in one of these groups; '#system' is the identity of jobs, which no account can have.
create function caller_is(variadic roles text[]) returns boolean language sql stable parallel safe
    return caller_groups() && roles;

create function caller_is_partner() returns boolean language sql stable parallel safe
    return exists (select from unnest(caller_groups()) g where g like 'partner-%');

-- Kinds of facts, as FactType has them ----------------------------------------------------------------------------------------------------------

create function facts_of_the_operation() returns text[] language sql immutable parallel safe
    return array['OPERATION_LAUNCHED', 'DATE_MOVED', 'LIST_FROZEN', 'PHASE_OPENED', 'PHASE_ENDED', 'RESULTS_APPROVED', 'OPERATION_CLOSED',
        'OPERATION_CANCELLED'];

create function facts_of_the_screening() returns text[] language sql immutable parallel safe
    return array['NOMINATED', 'NOMINATION_RETURNED', 'NOMINATION_CORRECTED', 'NOMINATION_REFUSED', 'NOMINATION_NOT_SCREENED',
        'NOMINATION_WITHDRAWN', 'JOINED', 'SPLIT'];

-- A report by number and name, and the lead or arrest that it became: kept apart, because its reporter must not learn whether anybody is sought -

create table person_match (
    number  bigint generated always as identity primary key,
    report  text  not null references person_report,
    matched text  not null
);
create index person_match_report on person_match (report, number);
create index person_match_matched on person_match (matched);

insert into person_match (report, matched) select reference, matched from person_report where matched is not null order by reported_at;
alter table person_report drop column matched;

-- What an officer said in such a report, or changed in it, until the job that matches it to those who are sought has followed.
create table person_report_act (
    number  bigint generated always as identity primary key,
    report  text  not null references person_report,
    act     text  not null check (act in ('REPORTED', 'CORRECTED', 'WITHDRAWN')),
    content jsonb not null,
    officer text  not null
);
create index person_report_act_report on person_report_act (report, number);

grant select, insert on person_match to ${runtime};
grant select, insert, delete on person_report_act to ${runtime};

-- Why a country withdrew, or with no country why the pursuit ended, in the words of an officer: apart from the target, whose row the management reads.
create table target_reason (
    number  bigint generated always as identity primary key,
    target  text not null references target,
    country text,
    reason  text not null
);
create index target_reason_target on target_reason (target, number);

insert into target_reason (target, country, reason) select target, country, withdrawal_reason from target_wanting where withdrawal_reason is not null;
insert into target_reason (target, reason) select reference, end_reason from target where end_reason is not null;
alter table target_wanting drop column withdrawal_reason;
alter table target drop column end_reason;

grant select, insert on target_reason to ${runtime};

-- What one caller sees ----------------------------------------------------------------------------------------------------------------------------

create index nomination_target on nomination (target) where target is not null;
create index nomination_flagged on nomination (target) where flagged;
create index target_wanting_country on target_wanting (country);
create index target_host_country on target_host (country);
create index target_list_entry_target on target_list_entry (target);
create index participation_country on participation (country);
create index lead_reporting on lead (reporting_country);
create index arrest_report_reporting on arrest_report (country);

-- Targets believed to be in the caller's country, once the list is distributed and while it takes part.
create view hosted_target as
    select h.target
    from target_host h
    join target t on t.reference = h.target
    join operation o on o.reference = t.operation
    join participation p on p.operation = t.operation and p.country = h.country
    where h.country = caller_country() and o.phase not in ('PREPARATION', 'NOMINATION') and p.status in ('ACCEPTED', 'COMPLETED')
      and exists (select from target_list_entry e where e.target = h.target);

-- Targets that the caller's country sees: those that it has nominated, and those above.
create view seen_target as
    select target from target_wanting where country = caller_country()
    union all
    select target from hosted_target;

-- Targets that it wants still.
create view wanted_target as
    select target from target_wanting where country = caller_country() and withdrawn_at is null;

-- Targets with a flagged nomination, for compliance.
create view flagged_target as
    select target from nomination where flagged and target is not null and caller_is('compliance');

-- What it nominated, admitted or not, by the reference of the nomination and of its target.
create view nominated_target as
    select target from target_wanting where country = caller_country()
    union all
    select reference from nomination where country = caller_country();

grant select on hosted_target, seen_target, wanted_target, flagged_target, nominated_target to ${runtime};

-- The target behind a reference, its own or that of a nomination joined to it. Whoever asks may see it or not: that is for the policy of target.
create function target_of(of_reference text) returns text language sql stable security definer set search_path = cordon, pg_temp as $$
    select coalesce((select target from nomination where reference = of_reference), of_reference)
$$;

-- Leads and arrests that the caller's country reported, which it keeps when it is out. One that became of a report by number and name it gets to know by
-- a message first; of an arrest that several countries reported each is told for itself. They are few, and functions keep the plans of policies small.
create function reported_leads() returns setof text language plpgsql stable security definer rows 100 set search_path = cordon, pg_temp as $$
begin
    return query select l.reference from lead l
        where l.reporting_country = caller_country()
          and (not exists (select from person_match m where m.matched = l.reference)
               or exists (select from message m where m.reference = l.reference and m.recipient = 'ncb-' || caller_country())
               or exists (select from seen_target s where s.target = target_of(l.target)));
end
$$;

create function reported_arrests() returns setof text language plpgsql stable security definer rows 100 set search_path = cordon, pg_temp as $$
begin
    return query select a.reference from arrest_report r join arrest a on a.reference = r.arrest
        where r.country = caller_country()
          and (not exists (select from person_match m join person_report p on p.reference = m.report
                           where m.matched = a.reference and p.country = caller_country())
               or exists (select from message m where m.reference = a.reference and m.recipient = 'ncb-' || caller_country())
               or exists (select from seen_target s where s.target = target_of(a.target)));
end
$$;

-- The targets of those, whose row their reporter needs to correct them, and their operations.
create function reported_targets() returns setof text language plpgsql stable security definer rows 100 set search_path = cordon, pg_temp as $$
begin
    return query select target_of(target) from lead where reference in (select reported_leads())
        union select target_of(target) from arrest where reference in (select reported_arrests());
end
$$;

create function reported_operations() returns setof text language plpgsql stable security definer rows 10 set search_path = cordon, pg_temp as $$
begin
    return query select distinct operation from target where reference in (select reported_targets());
end
$$;

-- References and states for the management, which never sees a file.
create view nomination_state as
    select reference, operation, country, status, target from nomination where caller_is('#system', 'coordinator', 'manager');
create view lead_state as
    select reference, operation, target, kind, country, reporting_country, positive, state, reported_at
    from lead where caller_is('#system', 'coordinator', 'manager');
create view arrest_state as
    select reference, operation, target, state, reported_at from arrest where caller_is('#system', 'coordinator', 'manager');
create view arrest_report_state as
    select distinct on (arrest, country) arrest, country, reported_at, withdrawn
    from arrest_report where caller_is('#system', 'coordinator', 'manager') order by arrest, country, number desc;
grant select on nomination_state, lead_state, arrest_state, arrest_report_state to ${runtime};

-- This one reads as whoever asks it.
alter view arrest_report_now set (security_invoker = true);

-- What a country's act needs of rows that it does not see: codes, references, yes or no ----------------------------------------------------------

-- The countries that take part in an operation, for whoever may know: every invited country that is not out itself.
create function participants_of(of_operation text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select p.country from participation p
    where p.operation = of_operation and p.status in ('ACCEPTED', 'COMPLETED')
      and (caller_is('#system', 'coordinator', 'manager', 'compliance')
           or exists (select from participation own where own.operation = of_operation and own.country = caller_country()
                        and own.status not in ('DECLINED', 'SILENT', 'LEFT', 'SUSPENDED')))
    order by p.country
$$;

-- Whether nothing has happened since an operation was entered afterwards to what a reference names, or to all of it.
create function is_history(of_operation text, of_reference text) returns boolean
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select exists (select from operation o
        where o.reference = of_operation and o.entered_afterwards
          and not exists (select from ledger_event e
              where e.operation = o.reference and e.happened_at >= o.launched_at and coalesce(e.subject, e.target, e.operation) = of_reference))
$$;

create function languages_of(of_operation text) returns text[] language sql stable security definer set search_path = cordon, pg_temp as $$
    select languages from operation where reference = of_operation
$$;

-- The groups that were told of a lead or an arrest, for whoever may change it.
create function told_about(of_reference text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select distinct recipient from message
    where reference = of_reference
      and (caller_is('#system', 'coordinator') or of_reference in (select reported_leads())
           or of_reference in (select reported_arrests()))
    order by recipient
$$;

-- The countries that want a target and have not withdrawn, for whoever sees it or has reported on it.
create function wanting_countries(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select w.country from target_wanting w
    where w.target = of_target and w.withdrawn_at is null
      and (caller_is('#system', 'coordinator', 'manager') or exists (select from seen_target s where s.target = of_target)
           or of_target in (select reported_targets())
           or exists (select from flagged_target f where f.target = of_target))
    order by w.country
$$;

-- Those where it is believed to be and that see it for that, likewise.
create function hosting_countries(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select h.country
    from target_host h
    join target t on t.reference = h.target
    join operation o on o.reference = t.operation
    join participation p on p.operation = t.operation and p.country = h.country
    where h.target = of_target and o.phase not in ('PREPARATION', 'NOMINATION') and p.status in ('ACCEPTED', 'COMPLETED')
      and exists (select from target_list_entry e where e.target = h.target)
      and (caller_is('#system', 'coordinator') or exists (select from seen_target s where s.target = of_target)
           or of_target in (select reported_targets()))
    order by h.rank
$$;

-- Whether another positive location of a target still holds, be it reported under the reference of a nomination that was joined to it.
create function is_located_beside(of_operation text, of_target text, of_lead text) returns boolean
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with known as (
        select reference, target from nomination where operation = of_operation
    )
    select exists (select from lead other left join known on known.reference = other.target
        where other.operation = of_operation and other.reference <> of_lead and other.positive and other.state not in ('LAPSED', 'WITHDRAWN')
          and coalesce(known.target, other.target) = coalesce((select target from known where reference = of_target), of_target))
$$;

-- The arrest on which a target is held, that another country's report of it can join.
create function open_arrest(of_target text) returns text language sql stable security definer set search_path = cordon, pg_temp as $$
    select reference from arrest where target = of_target and state in ('IDENTITY_PENDING', 'CONFIRMED', 'EXTRADITION')
      and (caller_is('#system', 'coordinator') or exists (select from seen_target s where s.target = of_target)
           or of_target in (select reported_targets()))
$$;

-- Whether a task is for one of the caller's groups. The engine's tables are made after these.
create function works_on(of_task text) returns boolean language plpgsql stable security definer set search_path = cordon, engine, pg_temp as $$
begin
    return exists (select from engine.act_ru_identitylink
        where task_id_ = of_task and type_ = 'candidate' and group_id_ = any (caller_groups()));
end
$$;

-- Whoever raises the retries of a delivery lets its message wait again.
create function queue_again(of_message uuid) returns void language sql volatile security definer set search_path = cordon, pg_temp as $$
    update message set status = 'QUEUED' where id = of_message and status = 'FAILED';
$$;

-- What is of no more use is dropped whosever it was.
create function drop_desk(of_task text) returns void language sql volatile security definer set search_path = cordon, pg_temp as $$
    delete from draft where task = of_task;
    delete from task_handover where task = of_task;
$$;

create function drop_unsent_drafts(of_forms text[], older_than timestamptz) returns void
    language sql volatile security definer set search_path = cordon, pg_temp as $$
    delete from draft where task = any (of_forms) and kept_at < older_than;
$$;

-- Rows that somebody else is just deleting are left to him.
create function forget_answers(older_than timestamptz, at_most integer) returns void
    language sql volatile security definer set search_path = cordon, pg_temp as $$
    delete from kept_answer where (caller, key) in (select caller, key from kept_answer where claimed_at < older_than
        order by claimed_at limit at_most for update skip locked);
$$;

-- Policies ----------------------------------------------------------------------------------------------------------------------------------------

-- A row is locked by whoever may read it, and changed by the coordination alone.
alter table operation enable row level security;
create policy reads on operation for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager', 'compliance'))
    or exists (select from participation p where p.operation = operation.reference and p.country = (select caller_country()))
    or reference in (select reported_operations()));
create policy adds on operation for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on operation for update to ${runtime}
    using ((select caller_is('#system', 'coordinator', 'compliance'))
           or exists (select from participation p where p.operation = operation.reference and p.country = (select caller_country()))
    or reference in (select reported_operations()))
    with check ((select caller_is('#system', 'coordinator')));

alter table participation enable row level security;
create policy reads on participation for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager')) or country = (select caller_country()));
create policy adds on participation for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on participation for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));

alter table own_date enable row level security;
create policy reads on own_date for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager')) or country = (select caller_country()));
create policy adds on own_date for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on own_date for update to ${runtime} using ((select caller_is('#system', 'coordinator')));
create policy drops on own_date for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));

alter table nomination enable row level security;
create policy reads on nomination for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or country = (select caller_country())
    or flagged and (select caller_is('compliance'))
    or exists (select from hosted_target h where h.target = nomination.target));
create policy adds on nomination for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));
create policy changes on nomination for update to ${runtime}
    using ((select caller_is('#system', 'coordinator')) or country = (select caller_country()) or flagged and (select caller_is('compliance')))
    with check ((select caller_is('#system', 'coordinator', 'compliance')) or country = (select caller_country()));

alter table target enable row level security;
create policy reads on target for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target.reference)
    or reference in (select reported_targets())
    or exists (select from flagged_target f where f.target = target.reference));
create policy adds on target for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on target for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from seen_target s where s.target = target.reference)
    or reference in (select reported_targets()));

alter table target_reason enable row level security;
create policy reads on target_reason for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from seen_target s where s.target = target_reason.target)
    or exists (select from flagged_target f where f.target = target_reason.target));
create policy adds on target_reason for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator')) or exists (select from seen_target s where s.target = target_reason.target));

alter table target_wanting enable row level security;
create policy reads on target_wanting for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or country = (select caller_country())
    or exists (select from seen_target s where s.target = target_wanting.target)
    or exists (select from flagged_target f where f.target = target_wanting.target));
create policy adds on target_wanting for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on target_wanting for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));

create policy drops on target_wanting for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));

alter table target_host enable row level security;
create policy reads on target_host for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target_host.target)
    or exists (select from flagged_target f where f.target = target_host.target));
create policy adds on target_host for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on target_host for update to ${runtime} using ((select caller_is('#system', 'coordinator')));
create policy drops on target_host for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));

-- A country knows the versions by which it was told of a target that it sees: a gap would tell it that something is hidden from it.
alter table target_list_told enable row level security;
create policy reads on target_list_told for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or country = (select caller_country()) and exists (select from seen_target s where s.target = target_list_told.target));
create policy adds on target_list_told for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

alter table target_list enable row level security;
create policy reads on target_list for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from target_list_told told where told.operation = target_list.operation and told.version = target_list.version));
create policy adds on target_list for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

alter table target_list_entry enable row level security;
create policy reads on target_list_entry for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target_list_entry.target)
    or exists (select from flagged_target f where f.target = target_list_entry.target));
create policy adds on target_list_entry for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

alter table target_list_change enable row level security;
create policy reads on target_list_change for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'manager')));
create policy adds on target_list_change for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

alter table list_decision enable row level security;
create policy all_for_the_coordination on list_decision to ${runtime} using ((select caller_is('#system', 'coordinator')));

alter table confirmation enable row level security;
create policy reads on confirmation for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from seen_target s where s.target = confirmation.target)
    or exists (select from flagged_target f where f.target = confirmation.target));
create policy adds on confirmation for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on confirmation for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));

create policy drops on confirmation for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));

alter table lead enable row level security;
create policy reads on lead for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from wanted_target w where w.target = target_of(lead.target))
    or reference in (select reported_leads()));
create policy adds on lead for insert to ${runtime} with check (
    (select caller_is('#system')) or reporting_country = (select caller_country()));
create policy changes on lead for update to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from wanted_target w where w.target = target_of(lead.target))
    or reference in (select reported_leads()));

alter table arrest enable row level security;
create policy reads on arrest for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from wanted_target w where w.target = target_of(arrest.target))
    or reference in (select reported_arrests()));
create policy adds on arrest for insert to ${runtime} with check ((select caller_is('#system')) or country = (select caller_country()));
create policy changes on arrest for update to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from wanted_target w where w.target = target_of(arrest.target))
    or reference in (select reported_arrests()));

alter table arrest_report enable row level security;
create policy reads on arrest_report for select to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from arrest a where a.reference = arrest_report.arrest));
create policy adds on arrest_report for insert to ${runtime} with check ((select caller_is('#system')) or country = (select caller_country()));

-- Nobody but its country: whoever is not sought is no case of an operation.
alter table person_report enable row level security;
create policy reads on person_report for select to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));
create policy adds on person_report for insert to ${runtime} with check (country = (select caller_country()));
create policy changes on person_report for update to ${runtime} using (country = (select caller_country()));

alter table person_match enable row level security;
create policy all_for_jobs on person_match to ${runtime} using ((select caller_is('#system')));

alter table person_report_act enable row level security;
create policy all_for_jobs on person_report_act to ${runtime} using ((select caller_is('#system')));
create policy adds on person_report_act for insert to ${runtime} with check (
    exists (select from person_report r where r.reference = person_report_act.report and r.country = (select caller_country())));

alter table report_change enable row level security;
create policy reads on report_change for select to ${runtime} using (
    (select caller_is('#system'))
    or (select caller_is('coordinator')) and report not like 'R-%'
    or country = (select caller_country())
       and (report like 'R-%'
            or report in (select reported_leads())
            or report in (select reported_arrests())));
create policy adds on report_change for insert to ${runtime} with check (
    (select caller_is('#system')) or country = (select caller_country()));

alter table ledger_event enable row level security;
create policy reads on ledger_event for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or country is null and type = any (facts_of_the_operation())
       and not (type = 'LIST_FROZEN' and cast(detail ->> 'version' as integer) > 1)
       and exists (select from participation p where p.operation = ledger_event.operation and p.country = (select caller_country())
                      and p.status not in ('DECLINED', 'SILENT', 'LEFT', 'SUSPENDED'))
    or target is null and country = (select caller_country())
    or exists (select from nominated_target n where n.target = ledger_event.target)
    or type <> all (facts_of_the_screening()) and exists (select from hosted_target h where h.target = ledger_event.target)
    or subject in (select reported_leads())
    or subject in (select reported_arrests()));
create policy adds on ledger_event for insert to ${runtime} with check (
    (select caller_is('#system'))
    or actor = (select caller())
       and ((select caller_is('coordinator', 'compliance')) or target is null
            or exists (select from seen_target s where s.target = target_of(ledger_event.target))
            or target_of(target) in (select reported_targets())));

alter table ledger_position enable row level security;
create policy reads on ledger_position for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager')) or exists (select from ledger_event e where e.id = ledger_position.event));

alter table ledger_cursor_key enable row level security;
create policy reads on ledger_cursor_key for select to ${runtime} using ((select caller()) is not null);

alter table frozen_results enable row level security;
create policy reads on frozen_results for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or approved and ((select caller_is('analyst') or caller_is_partner())
                     or exists (select from participation p where p.operation = frozen_results.operation
                                  and p.country = (select caller_country()) and p.status in ('ACCEPTED', 'COMPLETED'))));
create policy adds on frozen_results for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

alter table message enable row level security;
create policy reads on message for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager')) or recipient = any (caller_groups()));
create policy adds on message for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator', 'compliance')) or (select caller_country()) is not null);
create policy changes on message for update to ${runtime} using ((select caller_is('#system')) or recipient = any (caller_groups()));

-- Drafts, who holds a task, and kept answers belong to those who work with them.
alter table draft enable row level security;
create policy all_for_their_owners on draft to ${runtime} using (
    owner = (select caller()) or owner = any (caller_groups()));

alter table task_handover enable row level security;
create policy reads on task_handover for select to ${runtime} using (works_on(task));
create policy adds on task_handover for insert to ${runtime} with check (by = (select caller()));

alter table kept_answer enable row level security;
create policy all_for_their_callers on kept_answer to ${runtime} using (kept_answer.caller = (select caller()));

-- Dropped by functions alone.
revoke delete on task_handover from ${runtime};
