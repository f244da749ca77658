-- An open analysis file of 20,000 contributions, a seventh of them withheld from analysts, with 100,000 entities and 1,000,000 links: half of the entities have at most 16
-- of them, the first some 17,000. Its member is the account "analyst".
select setseed(0.5);
insert into analysis_file (reference, purpose, scope, persons, data, state, ordered_at, decide_by, decided_at, review_on, ends_on)
values ('A-LARGE', 'Measured', 'Measured', '{SUSPECT_OR_CONVICTED}', '{IDENTITY,LINKS}', 'OPEN', now(), now(), now(), current_date + 300, current_date + 900);
insert into analysis_file_member values ('A-LARGE', 'analyst');

insert into contribution (reference, file, supplier, origin, contributed_at, things)
select 'K-' || lpad(cast(k as text), 10, '0'), 'A-LARGE', (array['ncb-fr', 'ncb-it', 'ncb-gr', 'ncb-es'])[1 + mod(k, 4)], 'origin ' || mod(k, 7000), now(), 55
from generate_series(0, 19999) k;
insert into handling (item, supplier, code, restriction, parties)
select c.reference, c.supplier, 'H1', case when w.withheld then 'NOT_FOR' end, case when w.withheld then array['coordinator'] else '{}' end
from contribution c cross join lateral (select mod(cast(substring(c.reference from 3) as integer), 7) = 0 as withheld) w where c.file = 'A-LARGE';

create temporary table numbered as select n, gen_random_uuid() as id, 'K-' || lpad(cast(n / 5 as text), 10, '0') as contribution from generate_series(0, 99999) n;
create unique index on numbered (n);
insert into entity (id, contribution, name, schema, caption, linking, category)
select id, contribution, 'p' || n, 'Person', 'Person ' || n, false, 'SUSPECT_OR_CONVICTED' from numbered;

create temporary table drawn as
select mod(n, 100000) as one, cast(floor(100000 * power(random(), 3)) as integer) as other from generate_series(0, 999999) n;
create temporary table ends as
select a.id as one, b.id as other, a.contribution from drawn d join numbered a on a.n = d.one join numbered b on b.n = d.other where d.one <> d.other;
insert into link (entity, other, contribution, kind, outgoing)
select one, other, contribution, 'Associate', true from ends union all select other, one, contribution, 'Associate', false from ends;
