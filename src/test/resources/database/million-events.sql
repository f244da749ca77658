-- After hundred-thousand-targets.sql: nine more events of each target within the last two years, until it is positively located for the second time; and those of
-- the operations themselves.
insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), operation, type, reference, case when wants then wanting else host end,
       case when wants then reference else reference || step end, at, 'Z', at, 'ncb'
from wanted cross join (values (0, 'NOMINATED', true), (1, 'NOMINATION_ACCEPTED', true), (2, 'CONFIRMED', true), (3, 'CONFIRMED', false), (4, 'LEAD_RECEIVED', false),
        (5, 'LOCATED', false), (6, 'LOCATION_LAPSED', false), (7, 'LEAD_RECEIVED', false), (8, 'LOCATED', false)) event (step, type, wants)
    cross join lateral (select now() - interval '700 days' + (step * 60 + mod(n, 50)) * interval '1 day' as at) happened;
insert into ledger_event (id, operation, type, happened_at, zone, recorded_at, actor, detail)
select gen_random_uuid(), reference, type, at, 'Z', at, 'coordinator', detail
from operation cross join (values ('OPERATION_LAUNCHED', 710, '{}'), ('LIST_FROZEN', 600, '{"version": 1}'), ('PHASE_OPENED', 500, '{}')) event (type, days, words)
    cross join lateral (select now() - days * interval '1 day' as at, cast(words as jsonb) as detail) happened
where reference in ('BIG-2027', 'SMALL-2027');
-- What was recorded before was of a time that has not come: nothing was, as of now.
update ledger_event set happened_at = now() - interval '640 days', recorded_at = now() - interval '640 days' where recorded_at > now();
