-- Frozen results carry the figures counted in two ways, the number of those that were approved, and up to which event of the ledger they count. One row
-- for each count, so that the policy keeps the complete one from whoever reads the published one.
alter table frozen_results
    add column number   integer,
    add column counted  text   not null default 'COMPLETE' check (counted in ('COMPLETE', 'PUBLISHED')),
    add column position bigint not null default 0;

update frozen_results f
set position = (select coalesce(max(p.position), 0) from ledger_position p join ledger_event e on e.id = p.event
                where p.operation = f.operation and e.recorded_at <= f.frozen_at),
    number = case when f.approved then (select count(*) from frozen_results e where e.operation = f.operation and e.approved and e.frozen_at <= f.frozen_at) end;

alter table frozen_results
    drop constraint frozen_results_pkey,
    add primary key (operation, frozen_at, counted),
    add unique (operation, number, counted),
    add check ((number is null) = not approved),
    alter column counted drop default, alter column position drop default;

-- What was published until now was the complete count.
insert into frozen_results (operation, as_of, frozen_at, frozen_by, approved, figures, number, counted, position)
select operation, as_of, frozen_at, frozen_by, approved, figures, number, 'PUBLISHED', position from frozen_results where approved;

drop index frozen_results_approved;

create function frozen_results_stay() returns trigger language plpgsql as $$
begin
    raise exception 'Frozen results of % are never changed', old.operation;
end
$$;
create trigger frozen_results_stay before update or delete on frozen_results for each row execute function frozen_results_stay();

alter policy reads on frozen_results using (
    (select caller_is('#system', 'coordinator', 'manager'))
    or approved and counted = 'PUBLISHED'
       and ((select caller_is('analyst') or caller_is_partner())
            or exists (select from participation p where p.operation = frozen_results.operation
                          and p.country = (select caller_country()) and p.status in ('ACCEPTED', 'COMPLETED'))));

-- What documents say of an operation in the words of those who launched it. It never changes, so that the documents of frozen results do not either.
create function operation_keeps_its_name() returns trigger language plpgsql as $$
begin
    raise exception 'Title and host of % are never changed', old.reference;
end
$$;
create trigger operation_keeps_its_name before update of title, host on operation for each row
    when (old.title is distinct from new.title or old.host is distinct from new.host) execute function operation_keeps_its_name();

-- For whoever may see its live or approved results: analysts and partners see nothing else of an operation.
create function results_heading(of_operation text) returns table (title text, host text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select o.title, o.host from operation o
    where o.reference = of_operation
      and (caller_is('#system', 'coordinator', 'manager')
           or exists (select from frozen_results f where f.operation = of_operation and f.approved)
              and (caller_is('analyst') or caller_is_partner()
                   or exists (select from participation p where p.operation = of_operation and p.country = caller_country()
                                 and p.status in ('ACCEPTED', 'COMPLETED'))))
$$;
