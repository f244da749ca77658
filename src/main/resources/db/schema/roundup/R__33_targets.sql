-- Targets, the countries that want them or may host them, target lists, and confirmations by countries.

-- Values that a country's act needs of rows that it does not see: codes, references, yes or no
-- -----------------------------------------------------------

-- The countries that want a target and have not withdrawn: for callers who see it, have reported on it or had it released, for the coordination
-- and the management, and for compliance if the target is flagged.
create or replace function wanting_countries(of_target text) returns setof text language plpgsql stable security definer rows 5 set search_path = cordon, pg_temp as $$
begin
    return query
        select w.country from target_wanting w
        where w.target = of_target and w.withdrawn_at is null
          and (caller_is('#system', 'coordinator', 'manager') or exists (select from seen_target s where s.target = of_target offset 0)
               or has_reported_on(of_target)
               or exists (select from flagged_target f where f.target = of_target offset 0)
               or of_target in (select released_items(caller_party())))
        order by w.country;
end
$$;

-- The countries that see a target because it is believed to be in them: for callers who see it or have reported on it, and for the
-- coordination.
create or replace function hosting_countries(of_target text) returns setof text language plpgsql stable security definer rows 5 set search_path = cordon, pg_temp as $$
begin
    return query
        select h.country from hosting h
        where h.target = of_target
          and (caller_is('#system', 'coordinator') or exists (select from seen_target s where s.target = of_target offset 0)
               or has_reported_on(of_target))
        order by h.rank;
end
$$;

-- The state of a target as a party sees it. It is positively located only by a location that is not withheld from the party. An open
-- question to a country from which the target has been withheld since does not count as waiting.
create or replace function state_shown(target text, party text) returns text
    language plpgsql stable security definer set search_path = cordon, pg_temp as
$$
begin
    return (select case
        when t.state <> 'LOCATED' or (select not coalesce(bool_and(withheld_from(l.reference, $2)), false) from lead l
                                       where (l.target = t.reference or l.target in (select n.reference from nomination n where n.target = t.reference))
                                         and l.operation = t.operation and l.positive
                                         and t.reference = coalesce((select n.target from nomination n where n.reference = l.target), l.target)
                                         and l.state not in ('LAPSED', 'WITHDRAWN')) then t.state
        when exists (select from confirmation c where c.target = t.reference and (c.answer is null or c.answer = 'ASK')
                        and not withheld_from(c.target, 'ncb-' || c.country)) then 'AWAITING_CONFIRMATION'
        else 'AT_LARGE' end
    from target t where t.reference = $1 and caller_is_signed());
end
$$;

-- The state shown, for a caller that has read the real state already: only a located target needs a further query.
create or replace function state_shown(state text, target text, party text) returns text language sql stable
    return case when state <> 'LOCATED' then state else state_shown(target, party) end;

-- Acts of compliance
-- -------------------------------------------------------------------------------------------------------------------------------

-- The targets that a reference or the number of a notice names. For compliance, because a complaint contains nothing else.
create or replace function named_targets(named text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select t.reference from target t
    where caller_is('compliance') and t.state <> 'JOINED'
      and (t.reference = target_of(named)
           or t.reference in (select n.target from nomination n where replace(n.entity_id, '-', '/') = replace(named, '-', '/')))
    order by t.reference
$$;

-- Whether compliance has ended the pursuit of a target. Then no country can begin it again.
create or replace function is_removed(of_target text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select caller_is_signed() and coalesce((select s.act = 'REMOVED' from target_suspension s where s.target = of_target order by s.number desc limit 1), false)
$$;

-- The groups that know of a target: those that see it by themselves, and those to whom it was released.
create or replace function groups_knowing(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select g.name
    from (select 'ncb-' || k.country as name from target_known_to k where k.target = of_target
          union
          select party from nomination n join handling d on d.item = n.reference cross join lateral unnest(d.released) party
          where n.target = of_target and is_released(of_target, party)) g
    where caller_is('#system', 'coordinator') or exists (select from flagged_target f where f.target = of_target offset 0)
    order by g.name
$$;

revoke all on function named_targets(text), is_removed(text), groups_knowing(text) from public;
grant execute on function named_targets(text), is_removed(text), groups_knowing(text) to ${runtime};

-- Targets ------------------------------------------------------------------------------------------------------------------------------------------

call take_back('target', 'target_wanting', 'target_host', 'target_reason', 'target_suspension', 'file_opening');
grant select, insert, update on target to ${runtime};
grant select, insert on target_reason, target_suspension, file_opening to ${runtime};
-- A target that is split off again loses the countries and the questions of the others.
grant select, insert, update, delete on target_wanting, target_host to ${runtime};

create policy reads on target for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target.reference offset 0)
    or has_reported_on(reference)
    or exists (select from flagged_target f where f.target = target.reference offset 0)
    or reference in (select released_items((select caller_party()))));
create policy adds on target for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on target for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from seen_target s where s.target = target.reference offset 0)
    or has_reported_on(reference)
    or exists (select from flagged_target f where f.target = target.reference offset 0));

create policy reads on target_wanting for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or country = (select caller_country())
    or exists (select from seen_target s where s.target = target_wanting.target offset 0)
    or exists (select from flagged_target f where f.target = target_wanting.target offset 0)
    or target in (select released_items((select caller_party()))));
create policy adds on target_wanting for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on target_wanting for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));
create policy drops on target_wanting for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));

create policy reads on target_host for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target_host.target offset 0)
    or exists (select from flagged_target f where f.target = target_host.target offset 0)
    or target in (select released_items((select caller_party()))));
create policy adds on target_host for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on target_host for update to ${runtime} using ((select caller_is('#system', 'coordinator')));
create policy drops on target_host for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));

create policy reads on target_reason for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from seen_target s where s.target = target_reason.target offset 0)
    or exists (select from flagged_target f where f.target = target_reason.target offset 0));
create policy adds on target_reason for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator')) or exists (select from seen_target s where s.target = target_reason.target offset 0));

create policy reads on target_suspension for select to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from flagged_target f where f.target = target_suspension.target offset 0));
create policy adds on target_suspension for insert to ${runtime} with check (
    officer = (select caller()) and exists (select from flagged_target f where f.target = target_suspension.target offset 0));

create policy reads on file_opening for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'compliance')));
create policy adds on file_opening for insert to ${runtime} with check (officer = (select caller()) and (select caller_is('compliance')));

-- The target list ----------------------------------------------------------------------------------------------------------------------------------

create or replace view target_list_change_shown with (security_barrier = true) as
    select operation, version, kind, target, other, case when caller_is('#system', 'coordinator') then reason end as reason
    from target_list_change where caller_is('#system', 'coordinator', 'manager');
grant select on target_list_change_shown to ${runtime};

call take_back('target_list', 'target_list_entry', 'target_list_change', 'target_list_told', 'list_decision', 'confirmation');
grant select, insert on target_list, target_list_entry, target_list_change, target_list_told, list_decision to ${runtime};
grant select, insert, update, delete on confirmation to ${runtime};

-- A country sees only the versions in which a target that it sees was told to it: a gap would show that something is hidden from it.
create policy reads on target_list_told for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or country = (select caller_country()) and exists (select from seen_target s where s.target = target_list_told.target offset 0));
create policy adds on target_list_told for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

create policy reads on target_list for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from target_list_told told where told.operation = target_list.operation and told.version = target_list.version offset 0));
create policy adds on target_list for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

create policy reads on target_list_entry for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or exists (select from seen_target s where s.target = target_list_entry.target offset 0)
    or exists (select from flagged_target f where f.target = target_list_entry.target offset 0));
create policy adds on target_list_entry for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

create policy reads on target_list_change for select to ${runtime} using ((select caller_is('#system', 'coordinator')));
create policy adds on target_list_change for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));

create policy all_for_the_coordination on list_decision to ${runtime} using ((select caller_is('#system', 'coordinator')));

create policy reads on confirmation for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from seen_target s where s.target = confirmation.target offset 0)
    or exists (select from flagged_target f where f.target = confirmation.target offset 0));
create policy adds on confirmation for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on confirmation for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));
create policy drops on confirmation for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));
