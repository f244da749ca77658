-- 10,000 groups of 20 facts each and 5,000 posts of specialists, all invented, of the countries of the directory. France sees a fifth of the groups: of all others every
-- fact is kept from it. Words of facts are not here: the application folds them when it starts.
create function pg_temp.name(n bigint) returns text language sql immutable as $$
    select string_agg(initcap((array['ba','dor','ke','lim','mon','nu','pes','kva','riv','sol','tar','ul','ven','vos','ksi','yar','zo','fel','gri','khun'])
        [1 + cast(mod(div(n * 17 + 5, cast(power(20, d) as bigint)), 20) as integer)]), '' order by d desc)
    from generate_series(0, 2) d
$$;
-- The same in the script that its number has.
create function pg_temp.written(n bigint, k bigint) returns text language sql immutable as $$
    select case mod(k, 6)
        when 1 then translate(replace(lower(pg_temp.name(n)), 'kh', 'х'), 'abdefghiklmnoprstuvyxz', 'абдефгхиклмнопрстувйхз')
        when 2 then translate(replace(lower(pg_temp.name(n)), 'kh', 'χ'), 'abdefghiklmnoprstuvyxz', 'αμδεφγχικλμνοπρστουυχζ')
        when 3 then translate(replace(lower(pg_temp.name(n)), 'kh', 'خ'), 'bdfghiklmnoprstuvyxzae', 'بدفغهيكلمنوبرستووييز')
        when 4 then translate(pg_temp.name(n), 'aeou', 'áëöü')
        else lower(pg_temp.name(n)) end
$$;
create function pg_temp.said(n bigint, many integer) returns text language sql immutable as $$
    select string_agg((array['lorry','boat','night','pass','border','driver','floor','second','hidden','fishing','harbour','safe','house','paid','half','before','after','crossing','guide','river',
        'forest','minivan','plates','rented','passport','forged','visa','student','work','promised','beach','dinghy','engine','fuel','mechanic','lookout','scout','radio','messages','deleted'])
        [1 + cast(mod(n * 31 + k * (7 + mod(n, 13)), 40) as integer)] || case mod(n + k, 5) when 0 then ' ' || lower(pg_temp.name(n * 3 + k * 11)) else '' end, ' ')
    from generate_series(1, many) k
$$;
create temporary table bureau as select code as country, row_number() over (order by code <> 'FR', code) - 1 as n from country;
create temporary table countries as select count(*) as many from bureau;

create temporary table told as
select g, f, 'G-' || lpad(cast(g as text), 10, '0') as smuggling_group, 'F-' || lpad(cast(g * 100 + f as text), 10, '0') as reference,
       (select b.country from bureau b where b.n = 1 + mod(g * 7 + f / 5, c.many - 1)) as country,
       (array['ALIAS','ALIAS','MODUS_OPERANDI','COUNTRY_ROLE','COUNTRY_ROLE','COUNTRY_ROLE','ROUTE','ROUTE','PRICE','PRICE','VESSEL','VESSEL','VEHICLE','VEHICLE','TELEPHONE','TELEPHONE',
           'ACCOUNT','MODUS_OPERANDI','LINK','ALIAS'])[f] as kind, now() - (f + mod(g, 300)) * interval '1 day' as at
from generate_series(1, 10000) g, generate_series(1, 20) f, countries c;
create index on told (g, f);

set constraints all deferred;
insert into smuggling_group (reference, steward, name, crimes, state, registered_at, decided_at)
select smuggling_group, country, reference, array[(array['PEOPLE_SMUGGLING','PEOPLE_SMUGGLING','PEOPLE_SMUGGLING','DRUGS','FIREARMS'])[1 + mod(g / 5, 5)]], 'VISIBLE', at, at from told where f = 1;
insert into group_fact (reference, smuggling_group, country, kind, text, leg, countries, role, about, supplied_at)
select reference, smuggling_group, country, kind,
       case kind when 'ALIAS' then pg_temp.written(g * 13 + f * 7, g + f) || ' ' || pg_temp.written(g * 5 + f, g + f) when 'MODUS_OPERANDI' then pg_temp.said(g + f, 60)
           when 'ROUTE' then pg_temp.name(g + f) || ' - ' || pg_temp.name(g * 2 + f) when 'PRICE' then 500 + mod(g * 37 + f, 9000) || ' euros'
           when 'VESSEL' then pg_temp.written(g * 3 + f, g) || ' ' || mod(g, 9) when 'VEHICLE' then 'Van ' || chr(cast(65 + mod(g, 26) as integer)) || '-' || lpad(cast(mod(g * 7919 + f, 100000) as text), 5, '0')
           when 'TELEPHONE' then '+30 69' || mod(g, 90) || ' ' || lpad(cast(mod(g * 104729 + f, 1000000) as text), 6, '0') when 'ACCOUNT' then 'GR' || lpad(cast(g * 7919 as text), 20, '0') end,
       case when kind in ('ROUTE', 'PRICE') then (array['TRANSIT','SEA_CROSSING','LAND_CROSSING','RECEPTION'])[1 + mod(g + f, 4)] end,
       case when kind in ('ROUTE', 'COUNTRY_ROLE') then array(select b.country from bureau b where b.n in (mod(g * 3 + f, c.many), mod(g * 5 + f * 11, c.many))) else '{}' end,
       case when kind = 'COUNTRY_ROLE' then (array['SOURCE','TRANSIT','DESTINATION'])[f - 3] end,
       case when kind = 'LINK' then 'G-' || lpad(cast(1 + mod(g * 7, 10000) as text), 10, '0') end, at
from told, countries c;
insert into handling (item, supplier, code, source, information, restriction, parties)
select reference, 'ncb-' || country, 'H1', 'B', 2, case when mod(g, 5) > 0 then 'NOT_FOR' end, case when mod(g, 5) > 0 then array['ncb-FR'] else '{}' end from told;

insert into specialist_post (reference, country, name, agency, unit, crimes, routes, legs, languages, hours, zone, telephone, words, confirmed_at, confirmed_by)
select 'E-' || lpad(cast(i as text), 10, '0'), (select b.country from bureau b where b.n = mod(i, c.many)), pg_temp.name(i) || ' Operations Centre', pg_temp.name(i * 7) || ' Guard',
       (array['BORDER','CUSTOMS','INVESTIGATIVE','FINANCIAL'])[1 + mod(i, 4)],
       case when mod(i, 3) = 0 then array['PEOPLE_SMUGGLING', 'DRUGS'] else array['PEOPLE_SMUGGLING'] end,
       array[(array['CENTRAL_MEDITERRANEAN','EASTERN_MEDITERRANEAN','WESTERN_MEDITERRANEAN'])[1 + mod(i, 3)]],
       array[(array['TRANSIT','SEA_CROSSING','LAND_CROSSING','RECEPTION'])[1 + mod(i, 4)]], array['en', (array['fr','es','ar','ti','el','it'])[1 + mod(i, 6)]],
       case when mod(i, 2) = 0 then '24/7' else 'Mo-Fr 08:00-18:00' end, 'UTC', '+33 1 ' || lpad(cast(i as text), 8, '0'),
       array[upper(pg_temp.name(i)), 'OPERATIONS', 'CENTRE', upper(pg_temp.name(i * 7)), 'GUARD'], now(), 'ncb'
from generate_series(1, 5000) i, countries c;
