-- Transfers of groups to another steward, and mergers of groups. The country that proposes a transfer reads its proposal. The country that
-- is asked reads the proposal as long as it sees the name of the group. No other country sees it, and the proposer is not told whether the
-- other country sees the group. ADR 96.

-- A group and the groups that are merged into it, also those that the caller does not see: for jobs, and for its steward, who keeps them
-- all.
create or replace function group_tree(of_group text) returns setof text
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with recursive tree (reference) as (
        select g.reference from smuggling_group g where g.reference = of_group and (caller_is('#system') or g.steward = caller_country())
        union
        select m.merged from tree t join group_merge m on m.survivor = t.reference and m.split_at is null)
    select reference from tree order by reference
$$;
revoke all on function group_tree(text) from public;
grant execute on function group_tree(text) to ${runtime};

-- Whether a country sees the names of a published group and of all groups merged into it. For jobs alone: it tells of every country.
create or replace function is_named_to(of_group text, to_country text) returns boolean
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select caller_is('#system')
       and not exists (select from group_tree(of_group) t join smuggling_group g on g.reference = t join group_fact f on f.reference = g.name
                        where f.country <> to_country and withheld_from(f.reference, 'ncb-' || to_country))
$$;
revoke all on function is_named_to(text, text) from public;
grant execute on function is_named_to(text, text) to ${runtime};

-- A merger is visible to readers who see both groups, each by a fact of its own. For other readers the two groups stay separate.
create or replace view seen_group_merge with (security_barrier = true) as
    select m.id, m.merged, m.survivor, m.merged_at, m.reason, m.split_at, m.split_reason
    from group_merge m
    where (select caller_is_signed())
      and ((select caller_is('#system'))
           or exists (select from seen_group g where g.reference = m.merged offset 0) and exists (select from seen_group g where g.reference = m.survivor offset 0));
grant select on seen_group_merge to ${runtime};

-- The parties that the last change of handling let see a fact of a published group and that have not been told so. For jobs alone: the
-- function tells of every party.
create or replace function let_in(of_fact text) returns setof text
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select s.party
    from group_fact f
    join smuggling_group g on g.reference = f.smuggling_group and g.state in ('VISIBLE', 'DORMANT', 'CLOSED')
    join handling h on h.item = f.reference
    cross join lateral (select c.* from handling_change c where c.item = f.reference order by c.number desc limit 1) before
    cross join lateral (select 'ncb-' || c.code as party from country c union all select 'coordinator'
                        union all select r.party from unnest(h.released) r (party) where r.party like 'partner-%') s
    where f.reference = of_fact and caller_is('#system') and s.party <> h.supplier
      and case when s.party like 'partner-%' then s.party <> all (before.released)
               else restricts(h.supplier, before.restriction, before.parties, before.released, s.party)
                    and not restricts(h.supplier, h.restriction, h.parties, h.released, s.party) end
      and not exists (select from ledger_event e where e.type = 'SIGHT_GAINED' and e.subject = f.reference and asked_party(e.country) = s.party
                                                   and e.recorded_at >= before.changed_at)
    order by s.party
$$;
revoke all on function let_in(text) from public;
grant execute on function let_in(text) to ${runtime};

call take_back('group_transfer', 'group_merge');
grant select, insert, update on group_transfer, group_merge to ${runtime};

create policy reads on group_transfer for select to ${runtime} using (
    (select caller_is('#system'))
    or proposer = (select caller_country())
    or country = (select caller_country())
       and exists (select from seen_group g where g.reference = group_transfer.smuggling_group and g.called is not null offset 0));
create policy adds on group_transfer for insert to ${runtime} with check (
    proposer = (select caller_country()) and (state = 'OPEN' or state = 'AGREED' and country = proposer)
    and exists (select from smuggling_group g where g.reference = group_transfer.smuggling_group and g.steward = (select caller_country()) offset 0));
create policy changes on group_transfer for update to ${runtime}
    using ((select caller_is('#system')) or country = (select caller_country()) and state = 'OPEN')
    with check ((select caller_is('#system')) or country = (select caller_country()) and state in ('AGREED', 'REFUSED'));

-- Other readers use seen_group_merge.
create policy reads on group_merge for select to ${runtime} using ((select caller_is('#system')));
create policy adds on group_merge for insert to ${runtime} with check ((select caller_is('#system')));
create policy changes on group_merge for update to ${runtime} using ((select caller_is('#system')));

-- The group from which an operation began is visible to the coordination, if it sees the group. It is also visible to a country that takes
-- part and has supplied persons of the group. Persons of a group merged into it count as well if the country sees both groups.
call take_back('group_operation');
grant select, insert on group_operation to ${runtime};

create policy reads on group_operation for select to ${runtime} using (
    (select caller_is('#system'))
    or (select caller_is('coordinator')) and exists (select from seen_fact s where s.smuggling_group = group_operation.smuggling_group offset 0)
    or operation in (select j.operation from joined_operation j)
       and exists (select from group_fact f where f.country = (select caller_country()) and f.kind = 'PERSON' and f.ended_at is null
                      and (f.smuggling_group = group_operation.smuggling_group
                           or exists (select from seen_group_merge m where m.merged = f.smuggling_group and m.survivor = group_operation.smuggling_group
                                          and m.split_at is null offset 0)) offset 0));
create policy adds on group_operation for insert to ${runtime} with check (
    (select caller_is('coordinator')) and exists (select from seen_fact s where s.smuggling_group = group_operation.smuggling_group offset 0));
