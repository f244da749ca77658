-- 98,000 targets in an operation of 44 countries, 2,000 in one of 12: a country wants every 44th or 12th and hosts those of the next one.
create temporary table bureau as select 'C' || chr(65 + n / 26) || chr(65 + n % 26) as country, n from generate_series(0, 43) n;

insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota, invitation_deadline, nomination_deadline,
    screening_deadline, confirmation_deadline, operation_start, operation_end, approval_deadline, closing_deadline, reminder_every, list_version,
    launched_by, launched_at)
select reference, 'Measured', 'PEOPLE_SMUGGLING', 'FR', 'OPERATIONAL', array(select country from bureau), '{en}', 100000, t, t, t, t, t, t, t, t, 'P2D', 1,
       'coordinator', t
from unnest(array['BIG-2027', 'SMALL-2027']) reference, cast('2027-01-01Z' as timestamptz) t;

insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
select o.reference || '-' || country, o.reference, country, 'ACCEPTED', 'UNDERWAY', '2027-01-01Z', '2027-01-01Z'
from operation o, bureau where o.reference = 'BIG-2027' or n < 12;

create temporary table wanted as
    select operation || '-T' || lpad(cast(t.n as text), 5, '0') as reference, operation, w.country as wanting, h.country as host, t.n
    from (select n, case when n < 98000 then 'BIG-2027' else 'SMALL-2027' end as operation, case when n < 98000 then 44 else 12 end as countries
          from generate_series(0, 99999) n) t
    join bureau w on w.n = t.n % countries
    join bureau h on h.n = (t.n + 1) % countries;

insert into target (reference, operation, state, admitted_at) select reference, operation, 'AT_LARGE', '2027-01-01Z' from wanted;
insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, flagged, target, nominated_at)
select reference, operation, wanting, '2027/' || n, 'INVENTED ' || n, 'Ann', jsonb_build_object('text', repeat('x', 1200)), 'ADMITTED', n % 50 = 0,
       reference, '2027-01-01Z'
from wanted;
insert into nomination_word (nomination, word)
select reference, word from nomination, unnest(array['INVENTED', 'ANN', '2027', replace(entity_id, '2027/', ''), split_part(reference, '-', 3)]) word
on conflict do nothing;
insert into target_wanting (target, country, nomination) select reference, wanting, reference from wanted;
insert into target_host (target, country, rank) select reference, host, 1 from wanted;
insert into target_list (operation, version, frozen_at, frozen_by)
select reference, 1, '2027-01-01Z', 'coordinator' from operation;
insert into target_list_entry (operation, version, target) select operation, 1, reference from wanted;
insert into confirmation (operation, target, country, role)
select operation, reference, wanting, 'WANTING' from wanted union all select operation, reference, host, 'HOST' from wanted;
insert into ledger_event (id, operation, type, target, country, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), operation, 'CONFIRMED', reference, wanting, '2027-01-01Z', 'Z', '2027-01-01Z', 'ncb' from wanted;
analyze;
