-- Closed sessions, who is seated in them and what lies on their tables. Nobody else learns that there is one, be it as a number: neither the coordination nor the
-- management, nor, of one item, those seated from whom its supplier keeps it. Access ends by the clock. ADR 93.

-- The caller's own seats: policies ask here, past the policies of the tables.
create or replace view own_seat as
    select s.session, s.answer, c.convener = s.party as convening, c.ended_at is null and c.access_until > now() as running
    from session_seat s join closed_session c on c.reference = s.session
    where s.party = (select caller_party()) and s.answer is distinct from 'NOT_COMING' and s.answer is distinct from 'SILENT';

-- Those that he convened, whose seats he lays down.
create or replace view convened_session as
    select reference from closed_session where convener = (select caller_party());

grant select on own_seat, convened_session to ${runtime};

-- Whether a party sees an item, or would if its supplier released it no more than he has: put on a table, it lies there for those alone who do.
create or replace function comes_into_sight(of_item text, of_party text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return not withheld_from(of_item, of_party)
       and (of_item like 'F-%' and (of_party like 'ncb-%' or of_party = 'coordinator' or exists (select from handling h where h.item = of_item and of_party = any (h.released)))
            or of_item not like 'F-%' and (is_released(target_of(of_item), of_party) or sees_target(target_of(of_item), of_party)));
end
$$;
revoke all on function comes_into_sight(text, text) from public;
grant execute on function comes_into_sight(text, text) to ${runtime};

call take_back('closed_session', 'session_seat', 'session_item', 'session_note', 'agreed_action');
grant select, insert, update on closed_session, session_seat, session_item, agreed_action to ${runtime};
grant select, insert on session_note to ${runtime};

-- Whoever is invited sees what it is about, until he has said that he does not come.
create policy reads on closed_session for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_seat o where o.session = closed_session.reference offset 0));
create policy adds on closed_session for insert to ${runtime} with check (convener = (select caller_party()));
create policy changes on closed_session for update to ${runtime} using ((select caller_is('#system')));

-- Those seated see each other; who is invited and has not come is for the convener.
create policy reads on session_seat for select to ${runtime} using (
    (select caller_is('#system'))
    or party = (select caller_party())
    or exists (select from own_seat o where o.session = session_seat.session and o.answer = 'COMING' and (o.convening or session_seat.answer = 'COMING') offset 0));
create policy adds on session_seat for insert to ${runtime} with check (
    exists (select from convened_session c where c.reference = session_seat.session offset 0));
create policy changes on session_seat for update to ${runtime} using ((select caller_is('#system')) or party = (select caller_party()));

-- An item is there for its supplier and for whom it was put there. What was withheld since, or taken back, is there for nobody else while the session lasts; after
-- it each keeps what he had got, by its reference.
create policy reads on session_item for select to ${runtime} using (
    (select caller_is('#system'))
    or supplier = (select caller_party())
    or (select caller_party()) = any (parties) and taken_back_at is null
       and exists (select from own_seat o where o.session = session_item.session and o.answer = 'COMING'
                      and (not o.running or not withheld_from(session_item.item, (select caller_party()))) offset 0));
create policy adds on session_item for insert to ${runtime} with check (
    supplier = (select caller_party()) and exists (select from own_seat o where o.session = session_item.session and o.answer = 'COMING' and o.running offset 0));
create policy changes on session_item for update to ${runtime} using (supplier = (select caller_party()));

-- A note is for those who see its item, until access ends; whoever wrote it keeps it.
create policy reads on session_note for select to ${runtime} using (
    party = (select caller_party())
    or exists (select from own_seat o where o.session = session_note.session and o.answer = 'COMING' and o.running offset 0)
       and (item is null or exists (select from session_item i where i.session = session_note.session and i.item = session_note.item offset 0)));
create policy adds on session_note for insert to ${runtime} with check (
    party = (select caller_party())
    and exists (select from own_seat o where o.session = session_note.session and o.answer = 'COMING' and o.running offset 0)
    and (item is null or exists (select from session_item i where i.session = session_note.session and i.item = session_note.item offset 0)));

-- What was agreed stays with those who were seated.
create policy reads on agreed_action for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_seat o where o.session = agreed_action.session and o.answer = 'COMING' offset 0));
create policy adds on agreed_action for insert to ${runtime} with check (
    agreed_by = (select caller_party()) and exists (select from own_seat o where o.session = agreed_action.session and o.answer = 'COMING' and o.running offset 0));
create policy changes on agreed_action for update to ${runtime} using ((select caller_is('#system')) or owner = (select caller_party()));

-- Whether what was agreed is kept, for the management alone, which sees no session: of those whose access has ended, numbers, and nothing of who was seated or what was
-- on the table. Of one that is still to come, or goes on, nothing.
create or replace function session_figures() returns table (reference text, ended_at timestamptz, agreed integer, waiting integer, done integer, not_done integer,
        not_reported integer)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select c.reference, c.access_until, cast(count(a.code) as integer), cast(count(a.code) filter (where a.outcome is null) as integer),
           cast(count(*) filter (where a.outcome = 'DONE') as integer), cast(count(*) filter (where a.outcome = 'NOT_DONE') as integer),
           cast(count(*) filter (where a.outcome = 'NOT_REPORTED') as integer)
    from closed_session c left join agreed_action a on a.session = c.reference
    where c.ended_at is not null and caller_is('manager')
    group by c.reference
$$;
revoke all on function session_figures() from public;
grant execute on function session_figures() to ${runtime};
