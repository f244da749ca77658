-- Nominations, and the words by which persons are found.

-- The nominations behind a target.
create or replace function items_of(of_target text) returns setof text language sql stable security definer set search_path = cordon, pg_temp as $$
    select n.reference from nomination n where n.target = of_target and caller_is_signed()
$$;

-- The nominations behind several targets, by target.
create or replace function items_behind(targets text[]) returns table (target text, item text)
    language sql stable security definer rows 50 set search_path = cordon, pg_temp as $$
    select n.target, n.reference from nomination n where n.target = any (targets) and caller_is_signed()
$$;

-- References and states for the management, which never sees a file.
create or replace view nomination_state with (security_barrier = true) as
    select reference, operation, country, status, target from nomination where caller_is('#system', 'coordinator', 'manager');
grant select on nomination_state to ${runtime};

call take_back('nomination', 'nomination_word');
grant select, insert, update on nomination to ${runtime};
grant select (nomination), insert, delete on nomination_word to ${runtime};

-- The nominations that have a word between two words at the same place in both lists. Nobody can read the words themselves (ADR 115). The
-- policy of nomination decides whether the caller sees the nominations.
create or replace function nominations_with(first_words text[], last_words text[]) returns setof text
    language plpgsql stable security definer rows 20 set search_path = cordon, pg_temp as $$
begin
    if caller_is_signed() then
        for place in 1 .. cardinality(first_words) loop
            return query select w.nomination from nomination_word w where w.word >= first_words[place] collate "C" and w.word <= last_words[place] collate "C";
        end loop;
    end if;
end
$$;
revoke all on function nominations_with(text[], text[]) from public;
grant execute on function nominations_with(text[], text[]) to ${runtime};

-- The file of a suspended target is shown to its supplier, the coordination and compliance alone.
create policy reads on nomination for select to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or country = (select caller_country())
    or flagged and (select caller_is('compliance'))
    or (select caller_is('compliance')) and exists (select from flagged_target f where f.target = nomination.target offset 0)
    or (exists (select from hosted_target h where h.target = nomination.target offset 0)
        or target in (select released_items((select caller_party()))))
       and not is_suspended(target));
create policy adds on nomination for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country()));
create policy changes on nomination for update to ${runtime}
    using ((select caller_is('#system', 'coordinator')) or country = (select caller_country()) or flagged and (select caller_is('compliance')))
    with check ((select caller_is('#system', 'coordinator', 'compliance')) or country = (select caller_country()));

create policy reads on nomination_word for select to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from nomination n where n.reference = nomination_word.nomination offset 0));
create policy adds on nomination_word for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator'))
    or exists (select from nomination n where n.reference = nomination_word.nomination and n.country = (select caller_country()) offset 0));
create policy drops on nomination_word for delete to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from nomination n where n.reference = nomination_word.nomination and n.country = (select caller_country()) offset 0));
