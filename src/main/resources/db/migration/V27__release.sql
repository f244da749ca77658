-- The release of an item to a party: whoever is restricted in its use asks, its supplier answers. What is released stands with the handling of the
-- item, so that nothing else has to be asked, and whatever takes the handling's place takes the release's too.
alter table handling add released text[] not null default '{}';
alter table handling_change add released text[] not null default '{}';

create or replace function withheld_from(reference text, party text) returns boolean
    language sql stable security definer set search_path from current as
$$
    with named as (
        select $1 as reference
        union all select l.target from lead l where l.reference = $1
        union all select a.target from arrest a where a.reference = $1
    ),
    hung_on as (
        -- A lead or an arrest may name a target by the reference that it had before it was joined.
        select coalesce((select n.target from nomination n where n.reference = named.reference), named.reference) as target from named
    ),
    behind as (
        select n.reference from nomination n join hung_on h on h.target = n.target
         where not exists (select from nomination o join hung_on t on t.target = o.target where 'ncb-' || o.country = $2)
    )
    select $2 not in ('compliance', 'manager') and exists (
        select from handling h
         where (h.item = $1 or h.item in (select b.reference from behind b)) and h.supplier <> $2 and $2 <> all (h.released)
           and case h.restriction when 'NOT_FOR' then $2 = any (h.parties) when 'ONLY_FOR' then $2 <> all (h.parties) else false end)
$$;

-- A request for the release of a target or a lead to a party, by the reference with which it was asked: nobody but a country and the coordination has
-- to see what he names, so there need not be any such item, and then it ends unanswered like all that nobody answers.
create table release_request (
    reference text primary key,
    subject   text        not null,
    operation text        references operation,
    asker     text        not null,
    party     text        not null,
    reason    text        not null,
    asked_by  text        not null,
    asked_at  timestamptz not null,
    deadline  timestamptz not null,
    outcome   text        check (outcome in ('RELEASED', 'REFUSED', 'UNANSWERED')),
    ended_at  timestamptz,
    check ((outcome is null) = (ended_at is null))
);
create index release_request_asker on release_request (asker, subject);

-- Who is asked, each for what he supplied of it, and what he said.
create table release_answer (
    request     text not null references release_request,
    supplier    text not null,
    answer      text check (answer in ('RELEASED', 'REFUSED')),
    reason      text,
    answered_by text,
    answered_at timestamptz,
    primary key (request, supplier),
    check ((answer is null) = (answered_at is null)),
    check (answer is distinct from 'REFUSED' or reason is not null)
);
create index release_answer_supplier on release_answer (supplier);

-- Whether a party sees a target without any release.
create function sees_target(of_target text, of_party text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select of_party = 'coordinator'
        or exists (select from target_wanting w where w.target = of_target and 'ncb-' || w.country = of_party)
        or exists (select from target_host h
                     join target t on t.reference = h.target
                     join operation o on o.reference = t.operation
                     join participation p on p.operation = t.operation and p.country = h.country
                    where h.target = of_target and 'ncb-' || h.country = of_party and o.phase not in ('PREPARATION', 'NOMINATION')
                      and p.status in ('ACCEPTED', 'COMPLETED') and exists (select from target_list_entry e where e.target = h.target)
                      and not withheld_from(h.target, of_party))
$$;

-- What has to be released to a party before it has a target or a lead whole, and who supplied it: of a target every nomination behind it, of a lead the
-- lead. References and groups, for whoever asks and for whoever answers.
create function items_to_release(subject text, of_party text) returns table (item text, supplier text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with parts as (
        select l.reference as item, 'ncb-' || l.reporting_country as supplier from lead l where l.reference = $1
        union all
        select n.reference, 'ncb-' || n.country from nomination n where n.target = target_of($1)
    )
    select p.item, p.supplier from parts p
      left join handling h on h.item = p.item
     where p.supplier <> of_party and not (of_party = any (coalesce(h.released, '{}')))
     order by p.item
$$;

-- Whether a lead is on a target that a party sees, or that has been released to it: otherwise the target comes first. True of a target.
create function is_within_reach(subject text, of_party text) returns boolean language sql stable security definer set search_path = cordon, pg_temp as $$
    select not exists (select from lead l where l.reference = $1 and not sees_target(target_of(l.target), of_party)
                          and exists (select from items_to_release(target_of(l.target), of_party)))
$$;

-- The operation of a target or a lead, if there is one of this reference: for the request's own row, which tells its asker nothing of it.
create function operation_of(subject text) returns text language sql stable security definer set search_path = cordon, pg_temp as $$
    select coalesce((select l.operation from lead l where l.reference = subject), (select t.operation from target t where t.reference = target_of(subject)))
$$;

-- Requests that are put to the caller.
create view asked_release as select request from release_answer where supplier = 'ncb-' || caller_country();
grant select on asked_release to ${runtime};

alter table release_request enable row level security;
create policy reads on release_request for select to ${runtime} using (
    (select caller_is('#system'))
    or asker = any (caller_groups())
    or exists (select from asked_release a where a.request = release_request.reference)
    or (select caller_is('coordinator')) and operation is not null and not withheld_from(subject, 'coordinator'));
create policy adds on release_request for insert to ${runtime} with check (asker = any (caller_groups()));
-- Locked by whoever is asked, ended by jobs alone.
create policy changes on release_request for update to ${runtime}
    using ((select caller_is('#system')) or exists (select from asked_release a where a.request = release_request.reference))
    with check ((select caller_is('#system')));

-- Who is asked beside another does not read his answer; the coordination and the asker read all of them.
alter table release_answer enable row level security;
create policy reads on release_answer for select to ${runtime} using (
    (select caller_is('#system'))
    or supplier = any (caller_groups())
    or exists (select from release_request r where r.reference = release_answer.request
                  and (r.asker = any (caller_groups()) or (select caller_is('coordinator')))));
create policy adds on release_answer for insert to ${runtime} with check (
    (select caller_is('#system'))
    or exists (select from release_request r where r.reference = release_answer.request and r.asker = any (caller_groups())));
create policy changes on release_answer for update to ${runtime} using (supplier = any (caller_groups()));

grant select, insert, update on release_request, release_answer to ${runtime};
