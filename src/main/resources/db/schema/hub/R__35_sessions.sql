-- Closed sessions, their seats and the items on their tables. Nobody else learns that a session exists, not even as a number: neither the
-- coordination nor the management. A seated party does not learn of an item that its supplier keeps from it. Access ends by the clock. ADR
-- 93.

-- The caller's own seats: policies ask here, past the policies of the tables.
create or replace view own_seat with (security_barrier = true) as
    select s.session, s.answer, c.convener = s.party as convening, c.ended_at is null and c.access_until > now() as running
    from session_seat s join closed_session c on c.reference = s.session
    where (select caller_is_signed()) and s.party = (select caller_party()) and s.answer is distinct from 'NOT_COMING' and s.answer is distinct from 'SILENT';

-- The sessions that the caller convened. The caller decides on their seats.
create or replace view convened_session with (security_barrier = true) as
    select reference from closed_session where (select caller_is_signed()) and convener = (select caller_party());

grant select on own_seat, convened_session to ${runtime};

-- Whether a party may see an item with the releases that its supplier has given so far. An item on a table is visible only to such parties.
-- An alert and an answer are visible there to parties from which they are not withheld; an arrest only to parties that also see its target.
create or replace function comes_into_sight(of_item text, of_party text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
declare
    arrested text := (select a.target from arrest a where a.reference = of_item);
begin
    return caller_is_signed() and not withheld_from(of_item, of_party)
       and case when of_item like 'F-%' then of_party like 'ncb-%' or of_party = 'coordinator' or exists (select from handling h where h.item = of_item and of_party = any (h.released))
                when of_item like 'B-%' or of_item like 'X-%-%' then true
                when arrested is not null then is_released(target_of(arrested), of_party) or sees_target(target_of(arrested), of_party)
                else is_released(target_of(of_item), of_party) or sees_target(target_of(of_item), of_party) end;
end
$$;
revoke all on function comes_into_sight(text, text) from public;
grant execute on function comes_into_sight(text, text) to ${runtime};

-- The words of items that are read on the table itself, until access ends, by parties that cannot open the item elsewhere: the text of an
-- alert, an answer, and what the country that put an arrest on the table reports of it. This view does not make the alert, the question or
-- the arrest itself visible.
create or replace view read_on_table with (security_barrier = true) as
    select i.session, i.item, i.supplier, said.words, said.place, said.happened_at
    from session_item i
    join own_seat o on o.session = i.session and o.answer = 'COMING' and o.running
    cross join lateral (
        select v.text as words, cast(null as text) as place, cast(null as timestamptz) as happened_at
        from alert a join alert_version v on v.alert = a.reference and v.number = a.version
        where a.reference = i.item and 'ncb-' || a.country = i.supplier and a.recalled_at is null
          and not exists (select from alert_reader r where r.alert = a.reference and r.party = (select caller_party()))
        union all
        select a.text, null, null
        from answer a join question q on q.reference = a.question
        where a.reference = i.item and a.party = i.supplier and not a.by_asker and a.text is not null and 'ncb-' || q.country <> (select caller_party())
        union all
        select r.text, r.place, r.happened_at
        from (select * from arrest_report n where n.arrest = i.item and 'ncb-' || n.country = i.supplier order by n.number desc limit 1) r
        where not r.withdrawn and not arrest_in_sight(i.item)) said
    where (select caller_is_signed()) and (select caller_party()) = any (i.parties) and i.taken_back_at is null and comes_into_sight(i.item, (select caller_party()));
grant select on read_on_table to ${runtime};

call take_back('closed_session', 'session_seat', 'session_item', 'session_note', 'agreed_action');
grant select, insert, update on closed_session, session_seat, session_item, agreed_action to ${runtime};
grant select, insert on session_note to ${runtime};

-- An invited party sees what the session is about, until it declines.
create policy reads on closed_session for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_seat o where o.session = closed_session.reference offset 0));
create policy adds on closed_session for insert to ${runtime} with check (convener = (select caller_party()));
create policy changes on closed_session for update to ${runtime} using ((select caller_is('#system')));

-- Those seated see each other; the convener alone sees an invited party that has not come.
create policy reads on session_seat for select to ${runtime} using (
    (select caller_is('#system'))
    or party = (select caller_party())
    or exists (select from own_seat o where o.session = session_seat.session and o.answer = 'COMING' and (o.convening or session_seat.answer = 'COMING') offset 0));
create policy adds on session_seat for insert to ${runtime} with check (
    exists (select from convened_session c where c.reference = session_seat.session offset 0));
create policy changes on session_seat for update to ${runtime} using ((select caller_is('#system')) or party = (select caller_party()));

-- An item is visible to its supplier and to the parties for whom it was put on the table. An item that was withheld since is visible to its
-- supplier alone while the session lasts; after the session each party keeps what it had got, by its reference. An item that was taken back
-- stays hidden. The supplier of an answer does not know from whom the asker keeps the question. So a withheld answer stays hidden after the
-- session as well.
create policy reads on session_item for select to ${runtime} using (
    (select caller_is('#system'))
    or supplier = (select caller_party())
    or (select caller_party()) = any (parties) and taken_back_at is null
       and exists (select from own_seat o where o.session = session_item.session and o.answer = 'COMING'
                      and (not o.running and item not like 'X-%-%' or not withheld_from(session_item.item, (select caller_party()))) offset 0));
create policy adds on session_item for insert to ${runtime} with check (
    supplier = (select caller_party()) and exists (select from own_seat o where o.session = session_item.session and o.answer = 'COMING' and o.running offset 0));
create policy changes on session_item for update to ${runtime} using (supplier = (select caller_party()));

-- The writer of a note keeps it. Until access ends, those who see its item read it, or all who came to the session if it has no item.
create policy reads on session_note for select to ${runtime} using (
    party = (select caller_party())
    or exists (select from own_seat o where o.session = session_note.session and o.answer = 'COMING' and o.running offset 0)
       and (item is null or exists (select from session_item i where i.session = session_note.session and i.item = session_note.item
                                                    and i.supplier = session_note.supplier offset 0)));
create policy adds on session_note for insert to ${runtime} with check (
    party = (select caller_party())
    and exists (select from own_seat o where o.session = session_note.session and o.answer = 'COMING' and o.running offset 0)
    and (item is null or exists (select from session_item i where i.session = session_note.session and i.item = session_note.item
                                                    and i.supplier = session_note.supplier offset 0)));

-- The agreed actions stay visible to those who were seated.
create policy reads on agreed_action for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_seat o where o.session = agreed_action.session and o.answer = 'COMING' offset 0));
create policy adds on agreed_action for insert to ${runtime} with check (
    agreed_by = (select caller_party()) and exists (select from own_seat o where o.session = agreed_action.session and o.answer = 'COMING' and o.running offset 0));
create policy changes on agreed_action for update to ${runtime} using ((select caller_is('#system')) or owner = (select caller_party()));

-- Numbers of agreed actions for each session whose access has ended, for the management alone, which sees no session. They tell nothing of
-- the seats or of the items on the table. Sessions that are still to come or go on are left out.
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
