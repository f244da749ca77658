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

-- What stands in a network: no child, and nobody who waits for a category or its second reader. For the owner alone.
create or replace view shown_entity as
    select e.id, e.contribution from entity e where not e.waiting and not e.child;

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

-- The links of a file that the caller sees, from some of its entities, to some or to all. Asked link by link, policies would cost more than all else: whose contributions
-- he sees is asked once, and looked up in memory ("coalesce" keeps the planner from turning it into a join).
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
