-- Feedback on items from the countries that were given them.

call take_back('feedback');
grant select, insert, update on feedback to ${runtime};

-- Whether the supplier of an item may know who gives feedback on it: always, except for an answer to a question that does not name its asker.
create or replace function tells_who_says(of_item text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is_signed() and not exists (select from answer a join question q on q.reference = a.question where a.reference = of_item and not q.named);
end
$$;
revoke all on function tells_who_says(text) from public;
grant execute on function tells_who_says(text) to ${runtime};

-- The feedback on an answer as its supplier reads it when he may not know who asked: without the country.
create or replace view unnamed_feedback with (security_barrier = true) as
    select f.item, cast(null as text) as country, f.operation, f.supplier, f.asked_at, f.due, f.state, f.outcome, f.because, f.led_to, f.remark, f.given_at
    from feedback f
    join answer a on a.reference = f.item
    join question q on q.reference = a.question
    where (select caller_is_signed()) and not q.named and a.party = (select caller_party()) and not withheld_from(q.reference, (select caller_party()));
grant select on unnamed_feedback to ${runtime};

-- All feedback that the caller sees, and whether it rests because the target behind the item is suspended. The view reads with the caller's rights.
create or replace view feedback_shown with (security_invoker = true) as
    select item, country, operation, supplier, asked_at, due, state, outcome, because, led_to, remark, given_at,
           state = 'OWED' and target is not null and is_suspended(target_of(target)) as rests
    from feedback
    union all
    select item, country, operation, supplier, asked_at, due, state, outcome, because, led_to, remark, given_at, false from unnamed_feedback;
grant select on feedback_shown to ${runtime};

-- An item that is withheld takes its feedback along.
create policy reads on feedback for select to ${runtime} using (
    (select caller_is('#system'))
    or (country = (select caller_country())
        or ((select caller_is('coordinator')) or supplier = (select coalesce(caller_country(), caller_party()))) and (item not like 'X-%' or tells_who_says(item)))
       and exists (select from attached_item i where i.reference = feedback.item offset 0));
create policy adds on feedback for insert to ${runtime} with check ((select caller_is('#system')) or country = (select caller_country()));
-- The country that was given an item gives its feedback. The supplier ends the duty when it withholds or withdraws the item.
create policy changes on feedback for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country())
    or exists (select from attached_item i where i.reference = feedback.item and i.own offset 0));
