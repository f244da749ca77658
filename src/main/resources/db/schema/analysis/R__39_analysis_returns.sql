-- What became of contributions. Analysts of the file and jobs record it. The supplier of a contribution is told, unless he may not see the
-- cause. ADR 106.

-- The returns that the caller's country is told: citations, and matches with another party's contribution while both contributions stand
-- and the other one is not withheld from the country.
create or replace view seen_return with (security_barrier = true) as
    select r.contribution, r.kind, r.told_at, r.event
    from contribution_return r join contribution c on c.reference = r.contribution
    where (select caller_is_signed()) and c.supplier = 'ncb-' || (select caller_country())
      and (r.kind = 'CITED' or c.withdrawn_at is null and exists (
          select from contribution o where o.reference = r.because and o.withdrawn_at is null and not withheld_from(o.reference, c.supplier)
             and (o.item is null or not withheld_from(split_part(o.item, '/', 1), c.supplier))));
grant select on seen_return to ${runtime};

-- The person whom a contributed item concerns, by the reference that the item uses. The view reads with the caller's rights.
create or replace view contributed_person with (security_invoker = true) as
    select c.reference as contribution, c.contributed_at, i.target
    from contribution c
    cross join lateral (
        select l.target from lead l where l.reference = split_part(c.item, '/', 1)
        union all select a.target from arrest a where a.reference = split_part(c.item, '/', 1)
        union all select n.reference from nomination n where n.reference = split_part(c.item, '/', 1)
        union all select f.about from group_fact f where f.reference = c.item and f.kind = 'PERSON') i;
grant select on contributed_person to ${runtime};

-- Persons who were nominated after a product had proposed them. There is a row for each contribution that the product cites, with the time
-- at which the country took up the proposal. ADR 109.
create or replace view proposed_person as
    select k.contribution, c.supplier, o.decided_at, o.nomination as target
    from product_proposal o join product_citation k on k.product = o.product join contribution c on c.reference = k.contribution
    where o.nomination is not null;
revoke all on proposed_person from public, ${runtime};
-- The persons proposed from contributions of the caller's country, as long as the country sees them, by the reference under which it sees
-- them.
create or replace view own_proposed_person with (security_barrier = true) as
    select p.contribution, p.decided_at, t.target
    from proposed_person p cross join lateral (select target_of(p.target) as target) t
    where (select caller_is_signed()) and p.supplier = 'ncb-' || (select caller_country())
      and (exists (select from nominated_target n where n.target = t.target offset 0) or exists (select from told_target h where h.target = t.target offset 0));
grant select on own_proposed_person to ${runtime};

-- The returns of seen_return, and events of the ledger about persons whom the caller's country knows from its contributions. Events count
-- since the contribution, or since the proposal that came of it.
create or replace view shown_return with (security_invoker = true) as
    select r.contribution, r.kind, r.told_at from seen_return r
    union all
    select p.contribution, case e.type when 'NOMINATION_ACCEPTED' then 'NOMINATED' when 'LOCATED' then 'LOCATED' else 'ARRESTED' end, e.recorded_at
    from (select i.contribution, target_of(i.target) as target, min(i.since) as since
          from (select c.contribution, c.target, c.contributed_at as since from contributed_person c
                union all select o.contribution, o.target, o.decided_at from own_proposed_person o) i
          group by 1, 2) p
    join ledger_event e on e.target = p.target and e.type in ('NOMINATION_ACCEPTED', 'LOCATED', 'ARREST_REPORTED') and e.recorded_at > p.since
    where (select caller_country()) is not null
      and (exists (select from nominated_target n where n.target = e.target offset 0) or exists (select from told_target h where h.target = e.target offset 0))
      and not exists (select from ledger_event v where v.voids = e.id);
grant select on shown_return to ${runtime};

call take_back('contribution_return');
grant select, insert, delete on contribution_return to ${runtime};

-- The supplier of the contribution reads seen_return.
create policy reads on contribution_return for select to ${runtime} using (
    (select caller_is('#system')) or (select caller_country()) is null
    and exists (select from seen_contribution s where s.reference = contribution_return.contribution offset 0));
create policy adds on contribution_return for insert to ${runtime} with check (
    (select caller_is('#system')) or (select caller_country()) is null
    and exists (select from seen_contribution s where s.reference = contribution_return.contribution offset 0));
create policy takes_back on contribution_return for delete to ${runtime} using (
    (select caller_is('#system')) or (select caller_country()) is null
    and exists (select from seen_contribution s where s.reference = contribution_return.contribution offset 0));

-- Contributions that nobody took back: those that stand, and those that ended when their file was erased. For the view below alone.
create or replace view standing_contribution as
    select c.* from contribution c join analysis_file f on f.reference = c.file where c.withdrawn_at is null or c.withdrawn_at >= f.erased_at;
revoke all on standing_contribution from public, ${runtime};

-- Contributions that count for the management, which sees no file: those that are not kept from the General Secretariat. Each row counts
-- the persons that still wait for a category, and the returns whose cause is not kept from the General Secretariat either. For the
-- functions below alone.
create or replace view counted_contribution as
    select c.reference, c.file, c.contributed_at, c.withdrawn_at, c.seconds, coalesce(w.number, 0) as waiting,
           coalesce(t.number, 0) + coalesce(p.number, 0) as returns
    from standing_contribution c left join handling h on h.item = c.reference
    left join (select e.contribution, cast(count(*) as integer) as number from entity e where e.waiting group by e.contribution) w on w.contribution = c.reference
    left join (select r.contribution, cast(count(*) as integer) as number from contribution_return r
               where r.kind = 'CITED'
                  or (select count(*) from standing_contribution o left join handling g on g.item = o.reference
                      where o.reference in (r.contribution, r.because)
                        and not coalesce(restricts(g.supplier, g.restriction, g.parties, g.released, 'coordinator'), false)
                        and (o.item is null or not withheld_from(split_part(o.item, '/', 1), 'coordinator'))) = 2
               group by r.contribution) t on t.contribution = c.reference
    left join (select i.contribution, cast(count(*) as integer) as number
               from (select u.contribution, target_of(u.target) as target, min(u.since) as since
                     from (select d.contribution, d.target, d.contributed_at as since from contributed_person d
                           union all select o.contribution, o.target, o.decided_at from proposed_person o) u
                     group by 1, 2) i
               join ledger_event e on e.target = i.target and e.type in ('NOMINATION_ACCEPTED', 'LOCATED', 'ARREST_REPORTED')
                                  and e.recorded_at > i.since and not exists (select from ledger_event v where v.voids = e.id)
               group by i.contribution) p on p.contribution = c.reference
    where not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, 'coordinator'), false)
      and (c.item is null or not withheld_from(split_part(c.item, '/', 1), 'coordinator'));
revoke all on counted_contribution from public, ${runtime};

-- Analysis files by their references, with numbers only: nothing tells who contributed, or what.
create or replace function analysis_file_figures() returns table (reference text, state text, contributions integer, waiting integer, first_waits_since timestamptz,
        returns integer)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select f.reference, f.state, cast(count(c.reference) as integer), cast(coalesce(sum(c.waiting), 0) as integer),
           min(c.contributed_at) filter (where c.waiting > 0), cast(coalesce(sum(c.returns), 0) as integer)
    from analysis_file f left join counted_contribution c on c.file = f.reference
    where caller_is('manager')
    group by f.reference
$$;
revoke all on function analysis_file_figures() from public;
grant execute on function analysis_file_figures() to ${runtime};

-- The median of the time since which persons wait, and the median of the seconds that a contribution took; null if there is none.
create or replace function contribution_medians() returns table (waits_since timestamptz, measured integer, seconds integer)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with counted as materialized (select c.contributed_at, c.waiting, c.seconds from counted_contribution c where caller_is('manager'))
    select (select percentile_disc(0.5) within group (order by c.contributed_at) from counted c cross join generate_series(1, c.waiting)),
           cast(count(c.seconds) as integer), percentile_disc(0.5) within group (order by c.seconds)
    from counted c
$$;
revoke all on function contribution_medians() from public;
grant execute on function contribution_medians() to ${runtime};
