-- Groups and what is known of them. A group is there for whoever sees one of its facts, and its name, its steward and its crimes for whoever sees the fact by which
-- it is called. Before it is published it is for whoever registered it and for those who review it. ADR 89.

-- Facts whose suppliers do not keep them from the caller. For the owner alone: what a fact names may be something that he does not see.
create or replace view unhidden_fact as
    select f.reference, f.smuggling_group, f.kind, f.about, f.country
    from group_fact f join smuggling_group g on g.reference = f.smuggling_group
    where (select caller_is('#system'))
       or f.country = (select caller_country())
       or g.state = 'REVIEW' and ((select caller_is('compliance'))
                                  or g.passed_on_at is not null and (select caller_is('coordinator')) and not withheld_from(f.reference, 'coordinator'))
       or g.state in ('VISIBLE', 'DORMANT', 'CLOSED')
          and ((select caller_country()) is not null or (select caller_is('coordinator')))
          and not withheld_from(f.reference, (select caller_party()))
       or g.state in ('VISIBLE', 'DORMANT', 'CLOSED')
          and (select caller_is_partner()) and exists (select from handling h where h.item = f.reference and h.released @> array[(select caller_party())] offset 0);

-- Facts that the caller sees. One that names another group, or a person's file, is there for whoever sees that as well.
create or replace view seen_fact as
    select f.reference, f.smuggling_group
    from unhidden_fact f
    where f.kind not in ('LINK', 'PERSON')
       or (select caller_is('#system', 'compliance'))
       or f.country = (select caller_country())
       or f.kind = 'LINK' and exists (select from unhidden_fact o where o.smuggling_group = f.about and o.kind not in ('LINK', 'PERSON') offset 0)
       or f.kind = 'PERSON' and sees_still(f.about);

-- The same with what holds for their use. The handling is the supplier's, of whose restriction nobody else is told.
create or replace view seen_group_fact as
    select f.*, coalesce(f.country = (select caller_country()), false) as own, h.code, h.source, h.information
    from seen_fact s join group_fact f on f.reference = s.reference left join handling h on h.item = f.reference;

create or replace view seen_group as
    select g.reference, g.state, coalesce(g.steward = (select caller_country()), false) as own, g.name, t.told, g.decided_at,
           case when t.told then g.steward end as steward, case when t.told then g.crimes end as crimes, case when t.told then g.registered_at end as registered_at,
           case when t.told then g.reason end as reason, case when t.told then n.text end as called,
           case when t.told then g.confirmed_at end as confirmed_at
    from smuggling_group g
    join group_fact n on n.reference = g.name
    cross join lateral (select (select caller_is('#system')) or g.steward = (select caller_country())
                               or exists (select from seen_fact f where f.reference = g.name offset 0) as told offset 0) t
    where t.told or exists (select from seen_fact f where f.smuggling_group = g.reference offset 0);

grant select on seen_group_fact, seen_group to ${runtime};
revoke all on unhidden_fact, seen_fact from ${runtime};
grant select on seen_fact to ${runtime};

call take_back('smuggling_group', 'group_fact');
grant select, insert, update on smuggling_group, group_fact to ${runtime};

-- Others read a group by seen_group, which tells each what he may know of it. Those who review groups keep the rows of what they have decided, without the facts.
create policy reads on smuggling_group for select to ${runtime} using (
    (select caller_is('#system', 'compliance'))
    or steward = (select caller_country())
    or passed_on_at is not null and (select caller_is('coordinator')));
create policy adds on smuggling_group for insert to ${runtime} with check (steward = (select caller_country()) and state = 'REVIEW');
create policy changes on smuggling_group for update to ${runtime}
    using ((select caller_is('#system'))
           or state = 'REVIEW' and ((select caller_is('compliance')) or passed_on_at is not null and (select caller_is('coordinator'))))
    with check ((select caller_is('#system', 'compliance', 'coordinator')));
-- Its steward says that it is still known, or closes it.
create policy keeps on smuggling_group for update to ${runtime}
    using (steward = (select caller_country()) and state in ('VISIBLE', 'DORMANT'))
    with check (steward = (select caller_country()) and state in ('VISIBLE', 'CLOSED'));

create policy reads on group_fact for select to ${runtime} using (
    country = (select caller_country()) or exists (select from seen_fact s where s.reference = group_fact.reference offset 0));
-- On a group that he sees; the first ones come with it.
create policy adds on group_fact for insert to ${runtime} with check (
    country = (select caller_country())
    and (exists (select from smuggling_group g where g.reference = group_fact.smuggling_group and g.steward = (select caller_country()) offset 0)
         or exists (select from seen_fact s where s.smuggling_group = group_fact.smuggling_group offset 0)));
create policy changes on group_fact for update to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));

-- How long ago something was learnt of each group, for the management alone, which sees no group: of its facts those count that are not kept from the General
-- Secretariat, as is never what was registered with it.
create or replace function group_ages() returns table (reference text, state text, last_fact_at timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select g.reference, g.state, max(f.supplied_at)
    from smuggling_group g join group_fact f on f.smuggling_group = g.reference left join handling h on h.item = f.reference
    where caller_is('manager') and not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, 'coordinator'), false)
    group by g.reference
$$;
revoke all on function group_ages() from public;
grant execute on function group_ages() to ${runtime};

-- Where an operation comes from is for the coordination, as far as it sees the group, and for whoever has supplied persons of the group and takes part.
call take_back('group_operation');
grant select, insert on group_operation to ${runtime};

create policy reads on group_operation for select to ${runtime} using (
    (select caller_is('#system'))
    or (select caller_is('coordinator')) and exists (select from seen_fact s where s.smuggling_group = group_operation.smuggling_group offset 0)
    or operation in (select j.operation from joined_operation j)
       and exists (select from group_fact f where f.smuggling_group = group_operation.smuggling_group and f.country = (select caller_country()) and f.kind = 'PERSON'
                      and f.ended_at is null offset 0));
create policy adds on group_operation for insert to ${runtime} with check (
    (select caller_is('coordinator')) and exists (select from seen_fact s where s.smuggling_group = group_operation.smuggling_group offset 0));
