-- Groups and what is known of them. A group is there for whoever sees one of its facts, and its name, its steward and its crimes for whoever sees the fact by which
-- it is called. Before it is published it is for whoever registered it and for those who review it. ADR 89.

-- Facts whose suppliers do not keep them from the caller, whether he sees them whatever they name, and whether the group is called by them. For the owner alone: what a
-- fact names may be something that he does not see. A fact is withheld by its own handling and by nothing else, so that withheld_from need not be asked for each.
create or replace view unhidden_fact as
    select f.reference, f.smuggling_group, f.kind, f.about, f.country, c.trusted or f.country = c.country as own, g.name = f.reference as names
    from (select (select caller_country()) as country, (select caller_party()) as party, (select caller_is('#system')) as system,
                 (select caller_is('compliance')) as compliance, (select caller_is('#system', 'compliance')) as trusted, (select caller_is('coordinator')) as coordinator,
                 (select caller_is_partner()) as partner offset 0) c
    cross join group_fact f join smuggling_group g on g.reference = f.smuggling_group left join handling h on h.item = f.reference
    where c.system
       or f.country = c.country
       or g.state = 'REVIEW' and (c.compliance
                                  or g.passed_on_at is not null and c.coordinator
                                     and not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, 'coordinator'), false))
       or g.state in ('VISIBLE', 'DORMANT', 'CLOSED')
          and (c.country is not null or c.coordinator)
          and not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, c.party), false)
       or g.state in ('VISIBLE', 'DORMANT', 'CLOSED') and c.partner and h.released @> array[c.party];

-- Facts that the caller sees. One that names another group, or a person's file, is there for whoever sees that as well.
create or replace view seen_fact with (security_barrier = true) as
    select f.reference, f.smuggling_group, f.names
    from unhidden_fact f
    where (select caller_is_signed())
      and (f.kind not in ('LINK', 'PERSON')
           or f.own
           or f.kind = 'LINK' and exists (select from unhidden_fact o where o.smuggling_group = f.about and o.kind not in ('LINK', 'PERSON') offset 0)
           or f.kind = 'PERSON' and sees_still(f.about));

-- The same with what holds for their use. The handling is the supplier's, of whose restriction nobody else is told.
create or replace view seen_group_fact with (security_barrier = true) as
    select f.*, coalesce(f.country = (select caller_country()), false) as own, h.code, h.source, h.information
    from seen_fact s join group_fact f on f.reference = s.reference left join handling h on h.item = f.reference
    where (select caller_is_signed());

-- The words of what the caller sees, and how near to the name of the group they stand: in it, in another name, elsewhere, or by their sound alone. Most of the facts
-- that have a word are not for him: what withholds them is asked first, which needs no more than one index.
create or replace view seen_fact_word with (security_barrier = true) as
    select s.smuggling_group, w.word, w.of_name, case when w.word like '~%' then 3 when not w.of_name then 2 when s.names then 0 else 1 end as distance
    from (select (select caller_party()) as party, (select caller_is('#system', 'compliance')) as trusted offset 0) c
    cross join group_fact_word w join seen_fact s on s.reference = w.fact
    where (select caller_is_signed())
      and (c.trusted
           or not exists (select from handling h where h.item = w.fact and restricts(h.supplier, h.restriction, h.parties, h.released, c.party) offset 0));

-- A steward who has taken a group over may be kept from the fact by which it is called. When he last spoke is told by what its reader sees: by his word for all, and
-- by the facts of his that this reader sees. A partner sees what was released to it alone, and is told neither his word nor his silence: a fact that was not wakes
-- the group as well.
create or replace view seen_group with (security_barrier = true) as
    select g.reference, case when g.state = 'DORMANT' and (select caller_is_partner()) then 'VISIBLE' else g.state end as state, coalesce(g.steward = (select caller_country()), false) as own, g.name, t.told, g.decided_at,
           case when t.told then g.steward end as steward, case when t.told then g.crimes end as crimes, case when t.told then g.registered_at end as registered_at,
           case when t.told then g.reason end as reason, case when t.named then n.text end as called,
           case when t.told then greatest(case when not (select caller_is_partner()) then g.confirmed_at end,
               (select max(f.supplied_at) from group_fact f
                where f.smuggling_group = g.reference and f.country = g.steward
                  and f.supplied_at > (case when (select caller_is_partner()) then g.decided_at else greatest(g.decided_at, g.confirmed_at) end)
                  and exists (select from seen_fact s where s.reference = f.reference offset 0))) end as confirmed_at
    from smuggling_group g
    join group_fact n on n.reference = g.name
    cross join lateral (select exists (select from seen_fact f where f.reference = g.name offset 0) as named offset 0) k
    cross join lateral (select k.named, k.named or g.steward = (select caller_country()) as told) t
    where (select caller_is_signed()) and (t.told or exists (select from seen_fact f where f.smuggling_group = g.reference offset 0));

-- The groups that have a word of each number among those that the caller sees: from low on and less than high, of names or of all else, or both; and how far from the
-- name the one stands that stands furthest. Whatever a plan for all values takes there to be, a few words are looked up one by one.
create or replace function groups_with(numbers integer[], lows text[], highs text[], of_names boolean[]) returns table (reference text, distance integer)
    language plpgsql stable set search_path = cordon, pg_temp set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_custom_plan as $$
declare
    -- The longest word first, as the one that fewest have.
    first constant integer := (select n.number from unnest(numbers, lows) n (number, low) order by length(n.low) desc, n.number limit 1);
    found text[];
    distances integer[];
    few text[];
begin
    select array_agg(f.smuggling_group), array_agg(f.distance) into found, distances
    from (select w.smuggling_group, min(w.distance) as distance
          from unnest(numbers, lows, highs) n (number, low, high) cross join unnest(of_names) o (of_name)
          cross join lateral (select * from seen_fact_word s where s.of_name = o.of_name and s.word >= n.low and s.word < n.high offset 0) w
          where n.number = first
          group by w.smuggling_group) f;
    if found is null then
        return;
    end if;
    -- The others are looked for in what has it, where that is little.
    few := case when cardinality(found) <= 100 then found end;
    return query
    select a.smuggling_group, max(a.distance)
    from (select * from unnest(found, distances) f (smuggling_group, distance)
          union all
          select w.smuggling_group, min(w.distance)
          from unnest(numbers, lows, highs) n (number, low, high) cross join unnest(of_names) o (of_name)
          cross join lateral (select * from seen_fact_word s
                              where s.of_name = o.of_name and s.word >= n.low and s.word < n.high and (few is null or s.smuggling_group = any (few)) offset 0) w
          where n.number <> first
          group by n.number, w.smuggling_group) a
    group by a.smuggling_group having count(*) = (select count(distinct n) from unnest(numbers) n);
end
$$;
revoke all on function groups_with(integer[], text[], text[], boolean[]) from public;
grant execute on function groups_with(integer[], text[], text[], boolean[]) to ${runtime};

grant select on seen_group_fact, seen_fact_word, seen_group to ${runtime};
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
-- The steward confirms that the group is still known, or closes it.
create policy keeps on smuggling_group for update to ${runtime}
    using (steward = (select caller_country()) and state in ('VISIBLE', 'DORMANT'))
    with check (steward = (select caller_country()) and state in ('VISIBLE', 'CLOSED'));

create policy reads on group_fact for select to ${runtime} using (
    (select caller_is('#system')) or country = (select caller_country()) or exists (select from seen_fact s where s.reference = group_fact.reference offset 0));
-- A fact is added to a group that the caller sees; the first facts come with the group.
create policy adds on group_fact for insert to ${runtime} with check (
    country = (select caller_country())
    and (exists (select from smuggling_group g where g.reference = group_fact.smuggling_group and g.steward = (select caller_country()) offset 0)
         or exists (select from seen_fact s where s.smuggling_group = group_fact.smuggling_group offset 0)));
create policy changes on group_fact for update to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));

-- The words are readable only by the facts that the caller sees.
call take_back('group_fact_word');
grant select (fact), insert, delete on group_fact_word to ${runtime};
create policy reads on group_fact_word for select to ${runtime} using ((select caller_is('#system')));
create policy adds on group_fact_word for insert to ${runtime} with check (
    (select caller_is('#system'))
    or exists (select from group_fact f where f.reference = group_fact_word.fact and f.country = (select caller_country()) offset 0));
create policy drops on group_fact_word for delete to ${runtime} using ((select caller_is('#system')));

-- Whether a fact of the caller's country is one that every country and the General Secretariat see for as long as it is so: nobody is kept from it, and it names
-- nothing that somebody may not see.
create or replace function told_to_all(of_fact text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from group_fact f left join handling h on h.item = f.reference
                   where f.reference = of_fact and f.country = caller_country() and f.kind not in ('LINK', 'PERSON') and h.restriction is null);
end
$$;
revoke all on function told_to_all(text) from public;
grant execute on function told_to_all(text) to ${runtime};

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
