-- Ten operations of 195 countries, each with as many targets as the setting measured.targets says, in every phase: one takes nominations, one is
-- confirmed, five are in their operational phase, one is followed up, two are closed. France wants every tenth person and hosts every twentieth, the
-- others share the rest. Dates count from now. The engine's rows are not here: SpeedData lets the engine write them.
-- Where the settings measured.ended_from and measured.ended_to are given, there are operations besides that ended within the last ten years, of twenty
-- countries each, numbered from the one and less than the other; the ten are there where the first of these is 0.
create function pg_temp.code(n bigint) returns text language sql immutable as $$
    select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + cast(mod(div(mod(n * 7919 + 4711, 24300000), cast(power(30, d) as bigint)), 30) as integer), 1), '' order by d desc)
    from generate_series(0, 4) d
$$;

-- An invented family name of three syllables, another one for each number below 8,000.
create function pg_temp.family(n bigint) returns text language sql immutable as $$
    select string_agg((array['BA','DOR','KE','LIM','MON','NU','PES','QUA','RIV','SOL','TAR','UL','VEN','WOS','XI','YAR','ZO','FEL','GRI','HUN'])[1 + cast(mod(div(n * 17 + 5, cast(power(20, d) as bigint)), 20) as integer)], '' order by d)
    from generate_series(0, 2) d
$$;

create temporary table measured as
    select cast(current_setting('measured.targets') as integer) as targets, date_trunc('hour', clock_timestamp()) as now,
           cast(coalesce(current_setting('measured.ended_from', true), '0') as integer) as ended_from,
           cast(coalesce(current_setting('measured.ended_to', true), '0') as integer) as ended_to;
create temporary table bureau as
    select code as country, row_number() over (order by code <> 'FR', code <> 'IT', code) - 1 as n
    from (select code from country order by code not in ('FR', 'IT'), code limit 195) c;

-- start and finish of the operational phase, in days from now
create temporary table planned as
    select code || '-2026' as reference, o.n - 1 as n, phase, now + starts * interval '1 day' as starts, now + ends * interval '1 day' as ends, now
    from measured, (values (1, 'ALDER', 'NOMINATION', 60, 74), (2, 'BIRCH', 'CONFIRMATION', 15, 29), (3, 'CEDAR', 'OPERATIONAL', -4, 10),
        (4, 'ASPEN', 'OPERATIONAL', -3, 11), (5, 'HAZEL', 'OPERATIONAL', -8, 2), (6, 'LARCH', 'OPERATIONAL', -9, 1), (7, 'MAPLE', 'OPERATIONAL', -5, 9),
        (8, 'ROWAN', 'FOLLOW_UP', -30, -16), (9, 'WILLOW', 'CLOSED', -200, -190), (10, 'POPLAR', 'CLOSED', -400, -390)) o (n, code, phase, starts, ends)
    where ended_from = 0
    union all
    select 'OLD' || chr(65 + k / 676) || chr(65 + mod(k / 26, 26)) || chr(65 + mod(k, 26)) || '-2016', 10 + k, 'CLOSED', now - (100 + mod(k * 37, 3000)) * interval '1 day',
           now - (90 + mod(k * 37, 3000)) * interval '1 day', now
    from measured, generate_series(ended_from, ended_to - 1) k;

insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota, invitation_deadline, nomination_deadline,
    screening_deadline, confirmation_deadline, operation_start, operation_end, approval_deadline, closing_deadline, reminder_every, invitations_sent,
    list_version, phase_opened_at, phase_ended_at, launched_by, launched_at, closed_at)
select reference, 'Measured ' || reference, (array['PEOPLE_SMUGGLING', 'ENVIRONMENTAL_CRIME'])[1 + mod(n, 2)], 'FR', phase, array(select country from bureau), '{en,fr,es,ar}',
       100000, starts - interval '70 days', starts - interval '40 days', starts - interval '30 days', starts - interval '10 days', starts, ends,
       ends + interval '14 days', ends + interval '90 days', 'P2D', true, case when phase = 'NOMINATION' then 0 else 1 end,
       case when starts < now then starts end, case when ends < now then ends end, 'coordinator', starts - interval '90 days',
       case when phase = 'CLOSED' then ends + interval '80 days' end
from planned;

insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline, answered_at, liaison_officer, reminders)
select p.reference || '-' || country, p.reference, country, status,
       case when status in ('DECLINED', 'SILENT', 'COMPLETED') then 'ENDED' when status = 'INVITED' then 'ANSWER'
            when phase = 'NOMINATION' then (array['NOMINATE', 'SCREENING', 'NOMINATE', 'CORRECTION', 'REVIEW', 'SCREENED'])[1 + mod(b.n, 6)]
            when phase = 'CONFIRMATION' and mod(b.n, 3) < 2 then 'CONFIRM' else 'UNDERWAY' end,
       starts - interval '89 days', starts - interval '70 days', case when status in ('ACCEPTED', 'COMPLETED', 'DECLINED') then starts - interval '80 days' end,
       case when status in ('ACCEPTED', 'COMPLETED') then 'Liaison ' || country end, mod(b.n, 3)
from planned p join bureau b on p.n < 10 or b.n < 2 or mod(b.n, 10) = mod(p.n, 10) cross join lateral (
    select case when mod(b.n, 16) = 13 then 'DECLINED' when mod(b.n, 16) = 14 then case when phase = 'NOMINATION' then 'INVITED' else 'SILENT' end
                when phase = 'CLOSED' then 'COMPLETED' else 'ACCEPTED' end as status) s;

-- The countries that take part, numbered without gaps; France is the first.
create temporary table taking as
    select operation, country, row_number() over (partition by operation order by country <> 'FR', country) - 1 as n, count(*) over (partition by operation) as countries
    from participation where status in ('ACCEPTED', 'COMPLETED') and operation in (select reference from planned);

create temporary table person as
    select o.reference as operation, o.phase, o.starts, o.now, i, o.reference || '-T' || pg_temp.code(o.n * m.targets + i) as reference,
           w.country as wanting, h.country as host, v.country as host2, mod(i, 100) as lot,
           case when phase = 'NOMINATION' or phase = 'CONFIRMATION' and mod(i, 2) = 0 then 'AWAITING_CONFIRMATION'
                when phase = 'CONFIRMATION' then 'AT_LARGE'
                when o.n >= 10 and mod(i, 100) < 14 then 'SURRENDERED' when o.n >= 10 and mod(i, 100) < 31 then 'AT_LARGE'
                when mod(i, 100) < 2 then 'IDENTITY_PENDING' when mod(i, 100) < 10 then 'ARRESTED' when mod(i, 100) < 12 then 'EXTRADITION'
                when mod(i, 100) < 14 then 'SURRENDERED' when mod(i, 100) < 31 then 'LOCATED' when mod(i, 100) < 33 then 'WITHDRAWN'
                when mod(i, 100) = 33 then 'DECEASED' else 'AT_LARGE' end as state
    from planned o cross join measured m cross join lateral generate_series(0, m.targets - 1) i
    join taking w on w.operation = o.reference and w.n = case when mod(i, 10) = 0 then 0 else 1 + mod(i, w.countries - 1) end
    join taking h on h.operation = o.reference and h.n = case when mod(i, 20) = 7 then 0 else 1 + mod(i * 7 + 3, h.countries - 1) end
    join taking v on v.operation = o.reference and v.n = 1 + mod(i * 11 + 5, v.countries - 1);
create index on person (reference);

insert into target (reference, operation, state, admitted_at, whereabouts_known)
select reference, operation, state, starts - interval '35 days', state = 'LOCATED' from person;
insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, flagged, missing, target, nominated_at)
select reference, operation, wanting, '2026/' || i, pg_temp.family(i), pg_temp.family(i * 7 + 3),
       jsonb_build_object('entity_id', '2026/' || i, 'name', pg_temp.family(i), 'forename', pg_temp.family(i * 7 + 3), 'date_of_birth', 1940 + mod(i, 61) || '/0' || 1 + mod(i, 9) || '/11',
           'arrest_warrants', jsonb_build_array(jsonb_build_object('issuing_country_id', wanting, 'charge', repeat('invented ', 30))), 'distinguishing_marks', repeat('none ', 120)),
       'ADMITTED', mod(i, 50) = 0, case when mod(i, 3) = 0 then '[{"field": "cordon.maximumPenaltyMonths", "reason": "is missing"}]' else '[]' end::jsonb, reference, starts - interval '45 days'
from person;
-- Every twentieth person is wanted by a second country, and so joined.
insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, target, nominated_at)
select operation || '-T' || pg_temp.code(10000000 + o.n * m.targets + i), operation, host2, '2026/J' || i, pg_temp.family(i), pg_temp.family(i * 7 + 3), jsonb_build_object('date_of_birth', cast(1940 + mod(i, 61) as text)), 'ADMITTED', p.reference,
       p.starts - interval '44 days'
from person p join planned o on o.reference = p.operation cross join measured m where mod(i, 20) = 3 and host2 <> wanting;
-- Nominations that wait for something, of the operation that takes them: a fifth as many.
insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, flagged, questions, nominated_at)
select operation || '-T' || pg_temp.code(20000000 + i), operation, wanting, '2026/W' || i, pg_temp.family(i + 4000), pg_temp.family(i * 7 + 5000), jsonb_build_object('date_of_birth', cast(1940 + mod(i, 61) as text)),
       (array['SUBMITTED', 'RETURNED', 'UNDER_REVIEW', 'ACCEPTED', 'REFUSED'])[1 + mod(i / 5, 5)], mod(i / 5, 5) = 2, case when mod(i / 5, 5) = 1 then 'Which court?' end, now - interval '5 days'
from person where phase = 'NOMINATION' and mod(i, 5) = 0;
insert into nomination_word (nomination, word)
select n.reference, word from nomination n join planned o on o.reference = n.operation, unnest(array[n.name, n.forename, '2026', split_part(n.entity_id, '/', 2)]) word
on conflict do nothing;

insert into target_wanting (target, country, nomination, withdrawn_at)
select n.target, n.country, n.reference, case when p.state = 'WITHDRAWN' then p.starts + interval '1 day' end
from nomination n join person p on p.reference = n.target;
insert into target_host (target, country, rank)
select reference, host, 1 from person union all select reference, host2, 2 from person where mod(i, 4) = 0 and host2 <> host;
insert into handling (item, supplier, code, source, information, restriction, parties)
select reference, 'ncb-' || wanting, 'H1', 'B', 2, case when mod(i, 40) = 9 then 'NOT_FOR' end, case when mod(i, 40) = 9 then array['ncb-' || host2] else '{}' end
from person where mod(i, 8) = 1 and host2 <> wanting;

insert into target_list (operation, version, frozen_at, frozen_by)
select reference, 1, starts - interval '28 days', 'coordinator' from planned where phase <> 'NOMINATION';
insert into target_list_entry (operation, version, target) select operation, 1, reference from person where phase <> 'NOMINATION';
insert into confirmation (operation, target, country, role, answer, investigator, answered_at, answered_by, told_at)
select operation, target, country, role, answer, case when answer = 'CONFIRM' and role = 'HOST' then 'Investigator ' || country end,
       case when answer in ('CONFIRM', 'ASK', 'DECLINE') then starts - interval '20 days' end, case when answer in ('CONFIRM', 'ASK', 'DECLINE') then 'ncb-' || lower(country) end,
       starts - interval '28 days'
from (select p.operation, c.target, c.country, role, p.starts,
             case when p.phase = 'CONFIRMATION' and mod(i, 2) = 0 then case when mod(i, 8) = 0 then 'ASK' end
                  when mod(i, 40) = 1 then 'DECLINE' when mod(i, 13) = 5 then 'NOT_ANSWERED' else 'CONFIRM' end as answer
      from (select target, country, 'WANTING' as role from target_wanting union all select target, country, 'HOST' from target_host) c
      join person p on p.reference = c.target where p.phase <> 'NOMINATION') c;
insert into target_list_told (operation, version, country, kind, target)
select distinct operation, 1, country, 'ADDED', target from confirmation where operation in (select reference from planned);

-- A lead on every fourth person, a positive location of each who is located.
insert into lead (reference, operation, target, kind, country, reporting_country, reported_by, happened_at, zone, place, text, positive, state, reported_at)
select operation || '-L' || pg_temp.code(o.n * m.targets * 2 + i + case when kind = 'LEAD' then 0 else m.targets end), operation, p.reference, kind, host, host, 'ncb-' || lower(host),
       happened, 'UTC', 'Invented place ' || mod(i, 90), 'Invented text ' || repeat('seen ', 20), kind = 'LOCATION',
       case when kind = 'LOCATION' or o.n >= 10 then 'USED' else (array['OPEN', 'USED', 'NOT_USED', 'OPEN', 'PASSED_ON'])[1 + mod(i / 4, 5)] end, happened + interval '2 hours'
from person p join planned o on o.reference = p.operation cross join measured m
cross join (values ('LEAD'), ('LOCATION')) k (kind)
cross join lateral (select p.starts + mod(i, 60) * interval '1 hour' as happened) h
where p.phase not in ('NOMINATION', 'CONFIRMATION') and case when kind = 'LEAD' then mod(i, 4) = 0 else p.state = 'LOCATED' end;

insert into arrest (reference, operation, target, country, happened_at, zone, place, text, legal_basis, identified_by, custody, state, identity_method, reported_at, identity_country)
select operation || '-A' || pg_temp.code(o.n * m.targets + i), operation, p.reference, host, happened, 'UTC', 'Invented place ' || mod(i, 90), 'Invented text', 'NOTICE', 'FINGERPRINT', 'Invented prison',
       case p.state when 'ARRESTED' then 'CONFIRMED' else p.state end, case when p.state <> 'IDENTITY_PENDING' then 'FINGERPRINT' end, happened + interval '1 hour',
       case when p.state <> 'IDENTITY_PENDING' then wanting end
from person p join planned o on o.reference = p.operation cross join measured m
cross join lateral (select p.starts + mod(i, 70) * interval '1 hour' as happened) h
where p.state in ('IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION', 'SURRENDERED');
insert into arrest_report (arrest, country, reported_by, reported_at, happened_at, text, zone, place, legal_basis, identified_by, custody)
select reference, country, 'ncb-' || lower(country), reported_at, happened_at, text, zone, place, legal_basis, identified_by, custody from arrest
where operation in (select reference from planned);

-- The ledger, in the order in which it happened.
insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor, detail)
select gen_random_uuid(), operation, type, target, country, subject, at, 'Z', at, coalesce('ncb-' || lower(country), 'coordinator'), detail
from (
    select reference as operation, 'OPERATION_LAUNCHED' as type, cast(null as text) as target, cast(null as text) as country, cast(null as text) as subject,
           starts - interval '90 days' as at, cast('{}' as jsonb) as detail from planned
    union all select reference, 'LIST_FROZEN', null, null, null, starts - interval '28 days', '{"version": 1}' from planned where phase <> 'NOMINATION'
    union all select reference, 'PHASE_OPENED', null, null, null, starts, '{}' from planned where starts < now
    union all select reference, 'PHASE_ENDED', null, null, null, ends, '{}' from planned where ends < now
    union all select reference, 'OPERATION_CLOSED', null, null, null, ends + interval '80 days', '{}' from planned where phase = 'CLOSED'
    union all select operation, 'INVITED', null, country, null, invited_at, '{}' from participation
    union all select operation, case status when 'DECLINED' then 'INVITATION_DECLINED' when 'SILENT' then 'NO_ANSWER' else 'INVITATION_ACCEPTED' end, null, country, null,
           coalesce(answered_at, answer_deadline), '{}' from participation where status <> 'INVITED'
    union all select operation, 'NOMINATED', target, country, reference, nominated_at, '{}' from nomination
    union all select operation, 'NOMINATION_ACCEPTED', target, country, reference, nominated_at + interval '9 days', '{}' from nomination where target is not null
    union all select operation, 'JOINED', target, country, reference, nominated_at + interval '9 days', '{}' from nomination where target <> reference
    union all select operation, case answer when 'ASK' then 'CONFIRMATION_ASKED' when 'DECLINE' then 'CONFIRMATION_DECLINED' when 'CONFIRM' then 'CONFIRMED' else 'NOT_CONFIRMED' end,
           target, country, null, coalesce(answered_at, told_at + interval '18 days'), '{}' from confirmation where answer is not null
    union all select operation, case kind when 'LEAD' then 'LEAD_RECEIVED' else 'LOCATED' end, target, country, reference, happened_at, '{}' from lead
    union all select operation, 'ARREST_REPORTED', target, country, reference, happened_at, '{}' from arrest
    union all select operation, 'IDENTITY_CONFIRMED', target, identity_country, reference, happened_at + interval '1 day', '{}' from arrest where identity_country is not null
    union all select operation, 'EXTRADITION_REQUESTED', target, identity_country, reference, happened_at + interval '2 days', '{}' from arrest where state in ('EXTRADITION', 'SURRENDERED')
    union all select operation, 'SURRENDERED', target, identity_country, reference, happened_at + interval '3 days', '{}' from arrest where state = 'SURRENDERED'
    union all select p.operation, 'WITHDRAWN', p.reference, w.country, null, p.starts + interval '1 day', '{}' from person p join target_wanting w on w.target = p.reference where p.state = 'WITHDRAWN'
    union all select operation, 'DECEASED', reference, wanting, null, starts + interval '1 day', '{}' from person where state = 'DECEASED'
) e where operation in (select reference from planned) order by at;

-- What was sent: two messages to each country, one about each confirmation that was asked for, one about each arrest. A few failed, a few wait.
insert into message (id, kind, operation, reference, recipient, language, status, attempts, last_error, queued_at, sent_at, acknowledged_at)
select gen_random_uuid(), kind, operation, reference, recipient, 'en', status, case when status = 'QUEUED' then 0 when status = 'FAILED' then 6 else 1 end,
       case when status = 'FAILED' then 'The mail server did not answer.' end, queued, case when status = 'SENT' then queued + interval '3 seconds' end,
       case when status = 'SENT' and mod(number, 3) > 0 then queued + interval '5 hours' end
from (select row_number() over (order by m.reference, m.kind) as number, m.*, case when p.n >= 10 then 'SENT' when mod(row_number() over (order by m.reference, m.kind), 500) = 7 then 'FAILED'
             when mod(row_number() over (order by m.reference, m.kind), 500) = 8 then 'QUEUED' else 'SENT' end as status
      from (select 'INVITATION' as kind, operation, reference, 'ncb-' || country as recipient, invited_at as queued from participation
            union all select 'INVITATION_REMINDER', operation, reference, 'ncb-' || country, invited_at + interval '3 days' from participation
            union all select 'LIST_DISTRIBUTED', operation, target, 'ncb-' || country, told_at from confirmation
            union all select 'ARREST_REPORTED', a.operation, a.reference, 'ncb-' || w.country, a.reported_at from arrest a join target_wanting w on w.target = a.target) m
      join planned p on p.reference = m.operation) m;

-- Who looked: each country that wants a person, each that hosts him, and the coordination.
insert into audit_entry (at, action, actor, groups, address, route, operation, refs, status)
select starts + mod(i, 90) * interval '1 hour', 'READ', actor, array[party], '192.0.2.' || mod(i, 250), 'GET /api/targets/{reference}', operation, array[reference], 200
from person, lateral (values ('ncb-' || lower(wanting), 'ncb-' || wanting), ('ncb-' || lower(host), 'ncb-' || host), ('coordinator', 'coordinator')) v (actor, party)
where phase <> 'NOMINATION';

analyze;
