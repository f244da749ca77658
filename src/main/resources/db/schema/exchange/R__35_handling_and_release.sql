-- The handlings that suppliers lay down for their items, and the requests for a release. The rules on what is withheld and released stand
-- in R__20_sight.

-- Requests that the caller's country has to answer.
create or replace view asked_release with (security_barrier = true) as select request from release_answer where (select caller_is_signed()) and supplier = 'ncb-' || (select caller_country());

-- The requests for a release for the management: operation, subject and outcome, without the reasons and the answers.
create or replace view release_request_state with (security_barrier = true) as
    select reference, operation, subject, outcome from release_request where operation is not null and caller_is('#system', 'manager');

grant select on asked_release, release_request_state to ${runtime};

-- Whether a request belongs to no operation. Such a request shows who works on what, so the management learns of none.
create or replace function is_apart(request text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from release_request r where r.reference = request and r.operation is null) and caller_is_signed();
end
$$;
revoke all on function is_apart(text) from public;
grant execute on function is_apart(text) to ${runtime};

call take_back('handling', 'handling_change', 'release_request', 'release_answer', 'timed_release');
grant select, insert, update on handling, release_request, release_answer to ${runtime};
grant select, insert on handling_change, timed_release to ${runtime};

create policy reads on handling for select to ${runtime} using (
    (select caller_is('#system'))
    or supplier = any (cast((select caller_groups()) as text[]))
    or exists (select from seen_item i where i.item = handling.item offset 0)
    or exists (select from nomination n where n.reference = handling.item offset 0)
    or exists (select from lead l where l.reference = handling.item offset 0)
    or exists (select from answer a where a.reference = handling.item offset 0));
create policy adds on handling for insert to ${runtime} with check (
    (select caller_is('#system')) or supplier = any (cast((select caller_groups()) as text[])));
-- Jobs end a release when its time is over.
create policy changes on handling for update to ${runtime} using (
    (select caller_is('#system')) or supplier = any (cast((select caller_groups()) as text[])));

create policy reads on handling_change for select to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from handling h where h.item = handling_change.item and h.supplier = any (cast((select caller_groups()) as text[])) offset 0));
create policy adds on handling_change for insert to ${runtime} with check (
    (select caller_is('#system'))
    or exists (select from handling h where h.item = handling_change.item and h.supplier = any (cast((select caller_groups()) as text[])) offset 0));

create policy reads on release_request for select to ${runtime} using (
    (select caller_is('#system'))
    or asker = any (cast((select caller_groups()) as text[]))
    or exists (select from asked_release a where a.request = release_request.reference offset 0)
    or (select caller_is('coordinator')) and operation is not null and not withheld_from(subject, 'coordinator'));
-- Jobs request the release of contributions that a product of an analysis file cites.
create policy adds on release_request for insert to ${runtime} with check (
    asker = any (cast((select caller_groups()) as text[])) or (select caller_is('#system')) and subject like 'K-%');
-- An asked party locks the row; jobs alone end the request.
create policy changes on release_request for update to ${runtime}
    using ((select caller_is('#system')) or exists (select from asked_release a where a.request = release_request.reference offset 0))
    with check ((select caller_is('#system')));

-- An asked supplier does not read the answer of another; the coordination and the asker read all answers.
create policy reads on release_answer for select to ${runtime} using (
    (select caller_is('#system'))
    or supplier = any (cast((select caller_groups()) as text[]))
    or exists (select from release_request r where r.reference = release_answer.request
                  and (r.asker = any (cast((select caller_groups()) as text[])) or (select caller_is('coordinator'))) offset 0));
create policy adds on release_answer for insert to ${runtime} with check (
    (select caller_is('#system'))
    or exists (select from release_request r where r.reference = release_answer.request and r.asker = any (cast((select caller_groups()) as text[])) offset 0));
create policy changes on release_answer for update to ${runtime} using (supplier = any (cast((select caller_groups()) as text[])));
-- Jobs delete the words of an answer together with the analysis file for which they were said.
create policy erases on release_answer for update to ${runtime} using ((select caller_is('#system')));

create policy reads on timed_release for select to ${runtime} using (
    (select caller_is('#system')) or supplier = any (cast((select caller_groups()) as text[])));
create policy adds on timed_release for insert to ${runtime} with check (supplier = any (cast((select caller_groups()) as text[])));
