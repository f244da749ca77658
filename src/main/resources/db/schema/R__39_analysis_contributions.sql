-- Contributions to analysis files. Each is its supplier's; the analysts of the file see it unless its supplier keeps it, or the item that it was taken from, from the General
-- Secretariat. Neither the coordination nor compliance sees any. ADR 101.

-- For policies, which ask it contribution by contribution ("offset 0").
create or replace view seen_contribution as
    select c.reference, c.file, c.supplier
    from contribution c left join handling h on h.item = c.reference
    where (select caller_is('#system'))
       or c.supplier = 'ncb-' || (select caller_country())
       or c.file in (select o.file from own_file o)
          and not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, 'coordinator'), false)
          and (c.item is null or not withheld_from(split_part(c.item, '/', 1), 'coordinator'));

-- What the caller's country has contributed and not taken back.
create or replace view own_contribution as
    select c.reference from contribution c where c.supplier = 'ncb-' || (select caller_country()) and c.withdrawn_at is null;

-- Those with what holds for their use.
create or replace view shown_contribution as
    select c.*, coalesce(c.supplier = 'ncb-' || (select caller_country()), false) as own, h.code, h.source, h.information
    from seen_contribution s join contribution c on c.reference = s.reference left join handling h on h.item = c.reference;

-- What stands in a network: no child, and nobody who waits for a category. For the owner alone.
create or replace view shown_entity as
    select e.id, e.contribution from entity e where (e.schema <> 'Person' or e.category is not null) and not e.child;

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
-- Categorised by whoever supplied it and by the analysts who see it.
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

-- The shortest way from one entity of a file to another over what the caller sees, ends included; none of more than four steps, and of several the one with the lowest
-- ids. Asked link by link, policies would cost more than all else: whose contributions he sees is asked once. What is in a list is asked by a table in memory, which
-- "coalesce" keeps the planner from turning into a join.
create or replace function way_between(file text, here uuid, there uuid) returns uuid[]
    language plpgsql stable security definer set search_path = cordon, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    seen text[] := array(select s.reference from seen_contribution s where s.file = way_between.file);
    near_here uuid[];
    near_there uuid[];
    beyond uuid[];
    way uuid[];
begin
    near_here := array(select distinct l.other from link l join shown_entity e on e.id = l.other
                       where l.entity = here and coalesce(l.contribution in (select unnest(seen)) and e.contribution in (select unnest(seen)), false));
    if there = any (near_here) then
        return array[here, there];
    end if;
    near_there := array(select distinct l.other from link l join shown_entity e on e.id = l.other
                        where l.entity = there and coalesce(l.contribution in (select unnest(seen)) and e.contribution in (select unnest(seen)), false));
    select array[here, n.id, there] into way from unnest(near_here) n (id) where coalesce(n.id in (select unnest(near_there)), false) order by n.id limit 1;
    if way is null then
        select array[here, n.id, b.id, there] into way
        from (select id from unnest(near_here) u (id) order by id) n
        cross join lateral (select l.other as id from link l
                            where l.entity = n.id and coalesce(l.other in (select unnest(near_there)) and l.contribution in (select unnest(seen)), false)
                            order by l.other limit 1) b
        limit 1;
    end if;
    if way is null then
        beyond := array(select distinct l.other from unnest(near_there) n (id) join link l on l.entity = n.id join shown_entity e on e.id = l.other
                        where coalesce(l.contribution in (select unnest(seen)) and e.contribution in (select unnest(seen)), false));
        select array[here, n.id, b.id, c.id, there] into way
        from (select id from unnest(near_here) u (id) order by id) n
        cross join lateral (select l.other as id from link l
                            where l.entity = n.id and coalesce(l.other in (select unnest(beyond)) and l.contribution in (select unnest(seen)), false)
                            order by l.other limit 1) b
        cross join lateral (select l.other as id from link l
                            where l.entity = b.id and coalesce(l.other in (select unnest(near_there)) and l.contribution in (select unnest(seen)), false)
                            order by l.other limit 1) c
        limit 1;
    end if;
    return way;
end
$$;
revoke all on function way_between(text, uuid, uuid) from public;
grant execute on function way_between(text, uuid, uuid) to ${runtime};
