-- Groups and the facts known of them. A reader who sees one fact of a group sees the group. A reader who sees the fact that holds its name
-- also sees its name, its steward and its crimes. Before a group is published, only the country that registered it and its reviewers see
-- it. ADR 89.

-- Facts whose suppliers do not keep them from the caller. The column "own" is true where the caller sees a fact whatever it names; "names"
-- is true where the fact holds the name of the group. For the owner alone: a fact may name something that the caller does not see. Only its
-- own handling withholds a fact, so the view does without a call of withheld_from for each.
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

-- Facts that the caller sees. A fact that names another group or a person's file is visible only to readers who see that group or file as
-- well.
create or replace view seen_fact with (security_barrier = true) as
    select f.reference, f.smuggling_group, f.names
    from unhidden_fact f
    where (select caller_is_signed())
      and (f.kind not in ('LINK', 'PERSON')
           or f.own
           or f.kind = 'LINK' and exists (select from unhidden_fact o where o.smuggling_group = f.about and o.kind not in ('LINK', 'PERSON') offset 0)
           or f.kind = 'PERSON' and sees_still(f.about));

-- Facts that the caller sees, with the handling that holds for their use. Only the supplier learns the restriction of a handling.
create or replace view seen_group_fact with (security_barrier = true) as
    select f.*, coalesce(f.country = (select caller_country()), false) as own, h.code, h.source, h.information
    from seen_fact s join group_fact f on f.reference = s.reference left join handling h on h.item = f.reference
    where (select caller_is_signed());

-- The words of the facts that the caller sees, and how near each stands to the name of the group: in it, in another name, elsewhere, or
-- alike by sound alone. Most of the facts with a given word are hidden from the caller, so the restriction is checked first; that needs one
-- index only.
create or replace view seen_fact_word with (security_barrier = true) as
    select s.smuggling_group, w.word, w.of_name, case when w.word like '~%' then 3 when not w.of_name then 2 when s.names then 0 else 1 end as distance
    from (select (select caller_party()) as party, (select caller_is('#system', 'compliance')) as trusted offset 0) c
    cross join group_fact_word w join seen_fact s on s.reference = w.fact
    where (select caller_is_signed())
      and (c.trusted
           or not exists (select from handling h where h.item = w.fact and restricts(h.supplier, h.restriction, h.parties, h.released, c.party) offset 0));

-- Groups as the caller may see them. A steward who has taken a group over may be kept from the fact that holds its name. The column
-- "confirmed_at" is the last time the steward confirmed the group, or supplied a fact that this reader sees, whichever is later. A partner
-- sees only what was released to it. It is not told of the steward's confirmations or of his silence, because facts that were not released
-- to it wake a dormant group as well.
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

-- The groups that contain a word for each number, among the words that the caller sees. A word matches if it is at least "low" and below
-- "high"; "of_names" says whether words of names, other words or both are searched. The distance is that of the matched word that stands
-- furthest from the name. The settings below make each plan look up the few words one by one, whatever the statistics say.
create or replace function groups_with(numbers integer[], lows text[], highs text[], of_names boolean[]) returns table (reference text, distance integer)
    language plpgsql stable set search_path = cordon, pg_temp set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_custom_plan as $$
declare
    -- The longest word first, because the fewest groups contain it.
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
    -- If few groups contain the first word, the others are searched in these groups alone.
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

-- Other readers use seen_group, which shows each what he may know. Reviewers keep the rows of the groups that they have decided on, without
-- the facts.
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

-- The words can be read only with the facts that the caller sees.
call take_back('group_fact_word');
grant select (fact), insert, delete on group_fact_word to ${runtime};
create policy reads on group_fact_word for select to ${runtime} using ((select caller_is('#system')));
create policy adds on group_fact_word for insert to ${runtime} with check (
    (select caller_is('#system'))
    or exists (select from group_fact f where f.reference = group_fact_word.fact and f.country = (select caller_country()) offset 0));
create policy drops on group_fact_word for delete to ${runtime} using ((select caller_is('#system')));

-- Whether every country and the General Secretariat see a fact of the caller's country at present: nobody is kept from it, and it names
-- neither another group nor a person's file.
create or replace function told_to_all(of_fact text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from group_fact f left join handling h on h.item = f.reference
                   where f.reference = of_fact and f.country = caller_country() and f.kind not in ('LINK', 'PERSON') and h.restriction is null);
end
$$;
revoke all on function told_to_all(text) from public;
grant execute on function told_to_all(text) to ${runtime};

-- The time of the latest fact of each group, for the management alone, which sees no group. Facts that are kept from the General
-- Secretariat do not count.
create or replace function group_ages() returns table (reference text, state text, last_fact_at timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select g.reference, g.state, max(f.supplied_at)
    from smuggling_group g join group_fact f on f.smuggling_group = g.reference left join handling h on h.item = f.reference
    where caller_is('manager') and not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, 'coordinator'), false)
    group by g.reference
$$;
revoke all on function group_ages() from public;
grant execute on function group_ages() to ${runtime};
