-- Contributions to analysis files. A contribution belongs to its supplier. The analysts of the file see it unless its supplier keeps the
-- contribution, or the item from which it was taken, from the General Secretariat. Neither the coordination nor compliance sees any
-- contribution. ADR 101.

-- Spells an origin the same way for every writer: "Report  12" and "report 12" are the same origin.
create or replace function one_origin(origin text) returns text language sql immutable parallel safe
    return lower(regexp_replace(normalize(origin, NFKC), '\s+', ' ', 'g') collate "und-x-icu");

-- The contributions that the caller may see. Policies ask it contribution by contribution ("offset 0"), functions ask it once for a whole file.
create or replace view seen_contribution with (security_barrier = true) as
    select c.reference, c.file, c.supplier, c.revision
    from contribution c
    where (select caller_is_signed())
      and ((select caller_is('#system'))
           or c.supplier = 'ncb-' || (select caller_country())
           or c.file in (select o.file from own_file o)
              and not exists (select from handling h
                              where h.item = c.reference and restricts(h.supplier, h.restriction, h.parties, h.released, 'coordinator'))
              and (c.item is null or not withheld_from(split_part(c.item, '/', 1), 'coordinator')));

-- The contributions of the caller's country that it has not taken back.
create or replace view own_contribution with (security_barrier = true) as
    select c.reference from contribution c where (select caller_is_signed()) and c.supplier = 'ncb-' || (select caller_country()) and c.withdrawn_at is null;

-- The seen contributions with the handling that holds for their use.
create or replace view shown_contribution with (security_barrier = true) as
    select c.*, coalesce(c.supplier = 'ncb-' || (select caller_country()), false) as own, h.code, h.source, h.information
    from seen_contribution s join contribution c on c.reference = s.reference left join handling h on h.item = c.reference
    where (select caller_is_signed());

-- The entities that stand in a network. It leaves out children, persons who wait for a category or for the second reader of their category,
-- and things that wait with such persons. For the owner alone.
create or replace view shown_entity as
    select e.id, e.contribution from entity e where not e.waiting and not e.held and not e.child;

grant select on seen_contribution, own_contribution, shown_contribution to ${runtime};

call take_back('contribution', 'entity', 'statement', 'link');
grant select, insert, update on contribution to ${runtime};
grant select, insert, update, delete on entity to ${runtime};
grant select, insert on statement, link to ${runtime};

create policy reads on contribution for select to ${runtime} using (
    exists (select from seen_contribution s where s.reference = contribution.reference offset 0));
create policy adds on contribution for insert to ${runtime} with check (
    supplier = 'ncb-' || (select caller_country()) and exists (select from seen_analysis_file f where f.reference = contribution.file and f.state = 'OPEN' offset 0));
create policy changes on contribution for update to ${runtime} using (
    (select caller_is('#system')) or supplier = 'ncb-' || (select caller_country()));

create policy reads on entity for select to ${runtime} using (
    exists (select from seen_contribution s where s.reference = entity.contribution offset 0));
create policy adds on entity for insert to ${runtime} with check (
    exists (select from own_contribution o where o.reference = entity.contribution offset 0));
-- The supplier categorises an entity, and so do the analysts who see it.
create policy categorises on entity for update to ${runtime} using (
    exists (select from seen_contribution s where s.reference = entity.contribution offset 0));
create policy withdraws on entity for delete to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_contribution o where o.reference = entity.contribution offset 0));

create policy reads on statement for select to ${runtime} using (
    exists (select from seen_contribution s where s.reference = statement.contribution offset 0));
create policy adds on statement for insert to ${runtime} with check (
    exists (select from own_contribution o where o.reference = statement.contribution offset 0));

create policy reads on link for select to ${runtime} using (
    exists (select from seen_contribution s where s.reference = link.contribution offset 0));
create policy adds on link for insert to ${runtime} with check (
    exists (select from own_contribution o where o.reference = link.contribution offset 0));

-- The visible links of a file that begin at some of its entities and lead to all entities or to those in "among". Policies that are checked
-- link by link would cost more than the rest of the query. So the visible contributions are read once and looked up in memory ("coalesce"
-- keeps the planner from turning the look-up into a join).
create or replace function links_beside(file text, these uuid[], among uuid[]) returns table (entity uuid, other uuid)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with seen as materialized (select s.reference from seen_contribution s where s.file = links_beside.file)
    select l.entity, l.other
    from unnest(these) i (id) join link l on l.entity = i.id join shown_entity s on s.id = l.entity join shown_entity e on e.id = l.other
    where (among is null or coalesce(l.other in (select unnest(among)), false))
      and coalesce(l.contribution in (select reference from seen) and s.contribution in (select reference from seen)
                  and e.contribution in (select reference from seen), false)
$$;
revoke all on function links_beside(text, uuid[], uuid[]) from public;
grant execute on function links_beside(text, uuid[], uuid[]) to ${runtime};

-- Pairs judged to be one, each pair once, for the analysts who work in the file. For the owner alone. The functions that read it check that
-- the caller sees both entities.
create or replace view judged_pair as
    select j.file, j.entity, j.other, e.contribution, o.contribution as other_contribution, e.child or o.child as child
    from judgement j join entity e on e.id = j.entity join entity o on o.id = j.other
    where j.verdict = 'SAME' and j.ended_at is null and j.entity < j.other
      and ((select caller_is('#system')) or j.file in (select o.file from own_file o));

-- The data that a picture of a file needs at each step, from a single look at the contributions that the caller sees. The first row holds
-- two digests: of the visible contributions, and of the visible pairs judged to be one. They change with these and with nothing else. The
-- other rows are the links among the first things of the picture, and the links that begin at the named things. ADR 108.
create or replace function network_step(file text, first uuid[], named uuid[]) returns table (seen text, judged text, entity uuid, other uuid)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with known as materialized (select s.reference, s.revision from seen_contribution s where s.file = network_step.file),
    beside as (
        select l.entity, l.other, l.contribution from link l where l.entity = any (network_step.named)
        union all
        select l.entity, l.other, l.contribution from link l
        where l.entity = any (network_step.first) and l.outgoing and l.other = any (network_step.first)
    )
    select (select md5(coalesce(string_agg(k.reference || ' ' || k.revision, ',' order by k.reference collate "C"), '')) from known k),
           (select md5(coalesce(string_agg(j.entity || ' ' || j.other, ',' order by j.entity, j.other), '')) from judged_pair j
            where j.file = network_step.file and coalesce(j.contribution in (select reference from known)
                                                          and j.other_contribution in (select reference from known), false)), null, null
    union all
    select null, null, b.entity, b.other
    from beside b join shown_entity s on s.id = b.entity join shown_entity e on e.id = b.other
    where coalesce(b.contribution in (select reference from known) and s.contribution in (select reference from known)
                   and e.contribution in (select reference from known), false)
$$;
revoke all on function network_step(text, uuid[], uuid[]) from public;
grant execute on function network_step(text, uuid[], uuid[]) to ${runtime};
-- Kept for nodes of the release before, which run until each has been replaced.
create or replace function network_print(file text) returns text language sql stable
    return (select s.seen from network_step(network_print.file, '{}', '{}') s where s.seen is not null);

create or replace function contribution_revised() returns trigger language plpgsql security definer set search_path = cordon, pg_temp as $$
begin
    update contribution set revision = revision + 1 where reference in (select r.contribution from revised r);
    return null;
end
$$;
create or replace trigger contribution_revised after update on entity
    referencing new table as revised for each statement execute function contribution_revised();
create or replace trigger contribution_reduced after delete on entity
    referencing old table as revised for each statement execute function contribution_revised();

-- All things in the network of a file that the caller sees. Each has the number of things that it is linked with, and the number of origins
-- behind these links. Merged entities are listed under the lowest id among them. Links with things of a kind that is left out do not count.
-- Policies that are checked link by link would cost more than the rest of the query.
create or replace function network_places(file text, ids uuid[], lowest uuid[], hidden uuid[], without text[])
    returns table (node uuid, kind text, links integer, origins integer)
    language sql stable security definer set search_path = cordon, pg_temp set work_mem = '64MB' as $$
    with seen as materialized (
        select s.reference, dense_rank() over (order by one_origin(c.origin))::integer as origin
        from seen_contribution s join contribution c on c.reference = s.reference where s.file = network_places.file
    ), part as materialized (
        select e.id, coalesce(o.lowest, e.id) as node, e.schema, e.category
        from seen s join entity e on e.contribution = s.reference
        left join unnest(network_places.ids, network_places.lowest) o (id, lowest) on o.id = e.id
        where not e.waiting and not e.held and not e.child and coalesce(o.lowest, e.id) <> all (network_places.hidden)
    ), told as materialized (
        select p.node, row_number() over ()::integer as number, coalesce((array_agg(p.category order by array_position(
                '{SUSPECT_OR_CONVICTED,POSSIBLE_FUTURE_OFFENDER,CONTACT,VICTIM,WITNESS,INFORMANT}', p.category) desc)
                filter (where p.category is not null))[1], (array_agg(p.schema order by p.id))[1]) as kind
        from part p group by p.node
    ), place as materialized (
        select p.id, t.number, t.kind = any (network_places.without) as gone from part p join told t on t.node = p.node
    ), way as materialized (
        select a.number as one, case when not a.gone and not b.gone and a.number <> b.number then b.number end as two, s.origin
        from link l join seen s on s.reference = l.contribution join place a on a.id = l.entity join place b on b.id = l.other
    )
    select t.node, t.kind, d.links::integer, coalesce(o.origins, 0)::integer
    from told t join (select w.one, count(w.two) as links from (select distinct one, two from way) w group by w.one) d on d.one = t.number
    left join (select w.one, count(*) as origins from (select distinct one, origin from way where two is not null) w group by w.one) o on o.one = t.number
$$;

-- The single entities in the network of a file that are linked with another one of them, or were judged to be one with something. Each link
-- is read once.
create or replace function network_parts(file text, judged uuid[], hidden uuid[])
    returns table (id uuid, contribution text, schema text, caption text, category text, linked boolean)
    language sql stable security definer set search_path = cordon, pg_temp set work_mem = '64MB' as $$
    with seen as materialized (select s.reference from seen_contribution s where s.file = network_parts.file),
    part as materialized (
        select e.id, e.contribution, e.schema, e.caption, e.category, j.id is not null as judged
        from seen s join shown_entity n on n.contribution = s.reference join entity e on e.id = n.id
        left join unnest(network_parts.judged) j (id) on j.id = e.id left join unnest(network_parts.hidden) h (id) on h.id = e.id
        where h.id is null
    ), linked as (
        select distinct l.entity from seen s join link l on l.contribution = s.reference join part a on a.id = l.entity join part b on b.id = l.other
    )
    select p.id, p.contribution, p.schema, p.caption, p.category, d.entity is not null
    from part p left join linked d on d.entity = p.id where p.judged or d.entity is not null
$$;

-- The links that the caller sees in a file between some of its entities, each in its direction.
create or replace function links_among(file text, these uuid[]) returns table (entity uuid, other uuid, kind text, contribution text, origin text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with seen as materialized (select s.reference from seen_contribution s where s.file = links_among.file)
    select l.entity, l.other, l.kind, l.contribution, one_origin(c.origin)
    from link l join contribution c on c.reference = l.contribution join shown_entity a on a.id = l.entity join shown_entity b on b.id = l.other
    where l.entity = any (links_among.these) and l.outgoing and l.other = any (links_among.these)
      and coalesce(l.contribution in (select reference from seen) and a.contribution in (select reference from seen)
                   and b.contribution in (select reference from seen), false)
$$;
revoke all on function network_places(text, uuid[], uuid[], uuid[], text[]), network_parts(text, uuid[], uuid[]), links_among(text, uuid[]), contribution_revised() from public;
grant execute on function network_places(text, uuid[], uuid[], uuid[], text[]), network_parts(text, uuid[], uuid[]), links_among(text, uuid[]) to ${runtime};

-- Writes the links between the things of one of the caller's contributions, a row from each end. A thing that stands between two others
-- gives a link by its schema and the two properties that name them; a property that names another thing gives a link as well. Each link is
-- written once, however many statements tell of it. Without the setting of "enable_nestloop" a plan that knows nothing of a new
-- contribution would compare each thing with every other.
create or replace function link_things(contribution text, schemata text[], sources text[], targets text[], namers text[], properties text[]) returns void
    language sql security definer set search_path = cordon, pg_temp set enable_nestloop = off set work_mem = '32MB' as $$
    with said as materialized (
        select e.id, e.schema, s.property, s.value
        from entity e join statement s on s.entity = e.id and s.contribution = link_things.contribution
        where e.contribution = link_things.contribution and exists (select from own_contribution o where o.reference = link_things.contribution)
    ), named as materialized (
        select s.id, s.schema, s.property, o.id as other
        from said s join entity o on o.contribution = link_things.contribution and o.name = s.value
    ), ends as (
        select a.other as one, b.other as two, a.schema as kind
        from unnest(schemata, sources, targets) x (schema, source, target)
        join named a on a.schema = x.schema and a.property = x.source join named b on b.id = a.id and b.property = x.target and b.schema = x.schema and b.other <> a.other
        union
        select n.id, n.other, n.property from named n join unnest(namers, properties) x (schema, property) on x.schema = n.schema and x.property = n.property
    )
    insert into link (entity, other, contribution, kind, outgoing)
    select one, two, link_things.contribution, kind, true from ends union all select two, one, link_things.contribution, kind, false from ends
$$;

-- Finds wrong properties in one of the caller's contributions: the named thing is not in the contribution, or the property may not name a
-- thing of its kind. The property given as "words" may hold plain words as well.
create or replace function misnamed_things(contribution text, namers text[], properties text[], ranges text[], words text)
    returns table (name text, property text, there boolean)
    language sql stable security definer set search_path = cordon, pg_temp set enable_nestloop = off set work_mem = '32MB' as $$
    with things as materialized (
        select e.id, e.name, e.schema from entity e
        where e.contribution = misnamed_things.contribution and exists (select from own_contribution o where o.reference = misnamed_things.contribution)
    )
    select e.name, s.property, o.id is not null
    from things e join statement s on s.entity = e.id and s.contribution = misnamed_things.contribution
    join unnest(namers, properties, ranges) x (schema, property, kinds) on x.schema = e.schema and x.property = s.property
    left join things o on o.name = s.value
    where case when o.id is null then s.property <> misnamed_things.words else o.schema <> all (string_to_array(x.kinds, ' ')) end
$$;
-- Kept for nodes of the release before, which run until each has been replaced.
create or replace function nameless_things(contribution text, namers text[], properties text[]) returns table (name text, property text)
    language sql stable set search_path = cordon, pg_temp as $$
    select m.name, m.property from misnamed_things(contribution, namers, properties, namers, '') m where not m.there
$$;
revoke all on function link_things(text, text[], text[], text[], text[], text[]), misnamed_things(text, text[], text[], text[], text) from public;
grant execute on function link_things(text, text[], text[], text[], text[], text[]), misnamed_things(text, text[], text[], text[], text) to ${runtime};

-- Updates which things wait with persons: a thing waits as long as it is linked with persons none of whom has a category. It checks all
-- things of a contribution, or those linked with one person. For callers who see the contribution.
create or replace function hold_things(contribution text, person uuid) returns void
    language sql security definer set search_path = cordon, pg_temp as $$
    with who as materialized (
        select p.id from entity p where p.id = hold_things.person and exists (select from seen_contribution s where s.reference = p.contribution offset 0)
        union all
        select p.id from entity p where hold_things.person is null and p.contribution = hold_things.contribution and p.waiting
                                    and exists (select from seen_contribution s where s.reference = hold_things.contribution)
    ), beside as materialized (select distinct l.other as id from who w join link l on l.entity = w.id)
    update entity t set held = not t.held from beside b
    where t.id = b.id and t.schema <> 'Person'
      and t.held = exists (select from link l join entity o on o.id = l.other where l.entity = t.id and o.schema = 'Person' and not o.waiting)
$$;
revoke all on function hold_things(text, uuid) from public;
grant execute on function hold_things(text, uuid) to ${runtime};
