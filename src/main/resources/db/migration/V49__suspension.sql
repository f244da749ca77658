-- Compliance suspends a target, and lifts that again. Meanwhile the target stands at SUSPENDED, and suspended_from says where it goes on: an arrest that was made
-- already moves that.
alter table target drop constraint target_state_check;
alter table target add constraint target_state_check check (state in
    ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION', 'SUSPENDED',
     'SURRENDERED', 'RETURNED_OTHERWISE', 'WITHDRAWN', 'DECEASED', 'IN_CUSTODY', 'RETENTION_ENDED', 'JOINED'));
alter table target add column suspended_from text check (suspended_from in
    ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION'));
alter table target add constraint target_suspended check ((state = 'SUSPENDED') = (suspended_from is not null));

-- What compliance did and why, for itself and the coordination alone. Only ever added to.
create table target_suspension (
    number  bigint generated always as identity primary key,
    target  text        not null references target,
    act     text        not null check (act in ('SUSPENDED', 'LIFTED', 'REMOVED')),
    reason  text        check (reason in ('ARTICLE_2', 'ARTICLE_3', 'REFUGEE_PROTECTION', 'CCF_MEASURE', 'NOTICE_REVIEWED', 'IDENTITY_DOUBTED', 'OTHER')),
    words   text        not null,
    at      timestamptz not null,
    officer text        not null,
    check ((act = 'SUSPENDED') = (reason is not null))
);
create index target_suspension_target on target_suspension (target, number);

-- Compliance looks into a file that was not flagged: whose, why, and until when.
create table file_opening (
    number    bigint generated always as identity primary key,
    target    text        not null references target,
    reason    text        not null,
    opened_at timestamptz not null,
    open_until timestamptz not null,
    officer   text        not null
);
create index file_opening_target on file_opening (target);

grant select, insert on target_suspension, file_opening to ${runtime};

-- Targets that compliance sees: those with a flagged nomination, those that it has suspended, and those whose file it has opened.
create or replace view flagged_target as
    select f.target
    from (select target from nomination where flagged and target is not null
          union all
          select target from target_suspension
          union all
          select target from file_opening where open_until > now()) f
    where caller_is('compliance');

-- The targets that a reference or the number of a notice names, for compliance, which a complaint tells nothing else.
create function named_targets(named text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select t.reference from target t
    where caller_is('compliance') and t.state <> 'JOINED'
      and (t.reference = target_of(named)
           or t.reference in (select n.target from nomination n where replace(n.entity_id, '-', '/') = replace(named, '-', '/')))
    order by t.reference
$$;
revoke all on function named_targets(text) from public;
grant execute on function named_targets(text) to ${runtime};

create function is_suspended(of_target text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select exists (select from target t where t.reference = of_target and t.state = 'SUSPENDED')
$$;
revoke all on function is_suspended(text) from public;
grant execute on function is_suspended(text) to ${runtime};

-- Whether compliance has ended the pursuit: no country begins it again.
create function is_removed(of_target text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select coalesce((select s.act = 'REMOVED' from target_suspension s where s.target = of_target order by s.number desc limit 1), false)
$$;
revoke all on function is_removed(text) from public;
grant execute on function is_removed(text) to ${runtime};

alter table target_suspension enable row level security;
create policy reads on target_suspension for select to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from flagged_target f where f.target = target_suspension.target));
create policy adds on target_suspension for insert to ${runtime} with check (
    officer = (select caller()) and exists (select from flagged_target f where f.target = target_suspension.target));

alter table file_opening enable row level security;
create policy reads on file_opening for select to ${runtime} using ((select caller_is('#system', 'coordinator', 'compliance')));
create policy adds on file_opening for insert to ${runtime} with check (officer = (select caller()) and (select caller_is('compliance')));

alter policy changes on target using (
    (select caller_is('#system', 'coordinator')) or exists (select from seen_target s where s.target = target.reference)
    or reference in (select reported_targets())
    or exists (select from flagged_target f where f.target = target.reference));

-- While a target is suspended, its file is shown to nobody but whoever supplied it, the coordination and compliance.
alter policy reads on nomination using (
    (select caller_is('#system', 'coordinator'))
    or country = (select caller_country())
    or flagged and (select caller_is('compliance'))
    or (select caller_is('compliance')) and exists (select from flagged_target f where f.target = nomination.target)
    or (exists (select from hosted_target h where h.target = nomination.target)
        or target in (select released_items((select caller_party()))))
       and not is_suspended(target));

-- Who knows of a target, as groups: those that nominated it, those in whose country it is believed to be and that see it, and those to whom it was released.
create function groups_knowing(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select g.name
    from (select 'ncb-' || w.country as name from target_wanting w where w.target = of_target
          union
          select 'ncb-' || h.country
          from target_host h
          join target t on t.reference = h.target
          join operation o on o.reference = t.operation
          join participation p on p.operation = t.operation and p.country = h.country
          where h.target = of_target and o.phase not in ('PREPARATION', 'NOMINATION') and p.status in ('ACCEPTED', 'COMPLETED')
            and exists (select from target_list_entry e where e.target = h.target) and not withheld_from(h.target, 'ncb-' || h.country)
          union
          select party from nomination n join handling d on d.item = n.reference cross join lateral unnest(d.released) party
          where n.target = of_target and is_released(of_target, party)) g
    where caller_is('#system', 'coordinator') or exists (select from flagged_target f where f.target = of_target)
    order by g.name
$$;
revoke all on function groups_knowing(text) from public;
grant execute on function groups_knowing(text) to ${runtime};
