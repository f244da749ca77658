-- Operations and the countries in them.

-- The title and the host of an operation stand in documents. They never change, so that documents of frozen results stay the same.
create or replace function operation_keeps_its_name() returns trigger language plpgsql as $$
begin
    raise exception 'Title and host of % are never changed', old.reference;
end
$$;
create or replace trigger operation_keeps_its_name before update of title, host on operation for each row
    when (old.title is distinct from new.title or old.host is distinct from new.host) execute function operation_keeps_its_name();

-- The countries that take part in an operation, for callers who may know them: every invited country that is not out itself.
create or replace function participants_of(of_operation text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select p.country from participation p
    where p.operation = of_operation and takes_part(p.status)
      and (caller_is('#system', 'coordinator', 'manager', 'compliance') or of_operation in (select operation from followed_operation))
    order by p.country
$$;

-- Whether an operation was entered afterwards and nothing has happened since its launch to the item that a reference names. The reference
-- may be the operation's own.
create or replace function is_history(of_operation text, of_reference text) returns boolean
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is_signed() and exists (select from operation o
        where o.reference = of_operation and o.entered_afterwards
          and not exists (select from ledger_event e
              where e.operation = o.reference and e.happened_at >= o.launched_at and coalesce(e.subject, e.target, e.operation) = of_reference));
end
$$;

create or replace function languages_of(of_operation text) returns text[] language sql stable security definer set search_path = cordon, pg_temp as $$
    select languages from operation where reference = of_operation and caller_is_signed()
$$;

-- The management reads references, states and figures. Where the same row holds texts that persons wrote, the management gets no row and
-- reads a view without them.
create or replace view participation_shown with (security_barrier = true) as
    select reference, operation, country, status, stage,
           case when (select caller_is('#system', 'coordinator')) or country = (select caller_country()) then liaison_officer end as liaison_officer,
           case when (select caller_is('#system', 'coordinator')) or country = (select caller_country()) then reason end as reason,
           invited_at, answered_at, answer_deadline, nominations_finished_at, confirmed_at, reminders, reminded_at, version
    from participation where (select caller_is_signed()) and ((select caller_is('#system', 'coordinator', 'manager')) or country = (select caller_country()));
grant select on participation_shown to ${runtime};

call take_back('operation', 'participation', 'own_date');
grant select, insert, update on operation, participation to ${runtime};
grant select, insert, update, delete on own_date to ${runtime};

-- All who may read a row, except the management, may lock it. The coordination alone may change it.
create policy reads on operation for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager', 'compliance'))
    or exists (select from participation p where p.operation = operation.reference and p.country = (select caller_country()) offset 0)
    or has_reported_in(reference));
create policy adds on operation for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on operation for update to ${runtime}
    using ((select caller_is('#system', 'coordinator', 'compliance'))
           or exists (select from participation p where p.operation = operation.reference and p.country = (select caller_country()) offset 0)
           or has_reported_in(reference))
    with check ((select caller_is('#system', 'coordinator')));

create policy reads on participation for select to ${runtime} using ((select caller_is('#system', 'coordinator')) or country = (select caller_country()));
create policy adds on participation for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on participation for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));

create policy reads on own_date for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'manager')) or country = (select caller_country()));
create policy adds on own_date for insert to ${runtime} with check ((select caller_is('#system', 'coordinator')));
create policy changes on own_date for update to ${runtime} using ((select caller_is('#system', 'coordinator')));
create policy drops on own_date for delete to ${runtime} using ((select caller_is('#system', 'coordinator')));
