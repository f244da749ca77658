-- Blind contacts. The country that declares a contact reads its own declaration and, once the contact is answered, who agreed. The asked
-- country reads that it is asked; it reads who asks once both have been told. Before that, neither reads a row of the other. Compliance
-- reads the register. ADR 81.

-- The keys that mean the same as a key: for a group, the keys of all groups merged with it, whether or not the caller sees them. For jobs
-- alone.
create or replace function same_keys(of_key text) returns setof text
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with recursive one (reference) as (
        select substr(of_key, 7) where of_key like 'GROUP %' and caller_is('#system')
        union
        select case when m.merged = o.reference then m.survivor else m.merged end
        from one o join group_merge m on o.reference in (m.merged, m.survivor) and m.split_at is null)
    select of_key where caller_is_signed() union select 'GROUP ' || reference from one
$$;
revoke all on function same_keys(text) from public;
grant execute on function same_keys(text) to ${runtime};

-- keys_of: the keys of a declaration with the keys that mean the same, for jobs alone. declarations_with: the declarations that have one of
-- these keys. Jobs get all, a bureau gets its own, so that it can be told that it has declared the same already. Nobody can read the column
-- itself (ADR 115).
create or replace function keys_of(of_declaration text) returns setof text
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select s.key from declared_key k cross join lateral same_keys(k.key) s (key) where k.declaration = of_declaration and caller_is('#system')
$$;
create or replace function declarations_with(keys text[]) returns setof text
    language plpgsql stable security definer rows 20 set search_path = cordon, pg_temp as $$
begin
    if caller_is_signed() then
        return query select k.declaration from declared_key k join contact_declaration d on d.reference = k.declaration
                     where k.key = any (keys) and ((select caller_is('#system')) or d.country = (select caller_country()));
    end if;
end
$$;
revoke all on function keys_of(text), declarations_with(text[]) from public;
grant execute on function keys_of(text), declarations_with(text[]) to ${runtime};

call take_back('contact_declaration', 'declared_words', 'declared_key', 'contact_asking', 'contact');
grant select, insert, update on contact_declaration, contact_asking to ${runtime};
grant select, insert, delete on declared_words to ${runtime};
grant select (declaration), insert, delete on declared_key to ${runtime};
grant select, insert on contact to ${runtime};

create policy reads on contact_declaration for select to ${runtime} using (
    (select caller_is('#system', 'compliance')) or country = (select caller_country()));
create policy adds on contact_declaration for insert to ${runtime} with check (country = (select caller_country()));
create policy changes on contact_declaration for update to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));

create policy reads on declared_words for select to ${runtime} using (
    (select caller_is('#system', 'compliance'))
    or exists (select from contact_declaration d where d.reference = declared_words.declaration and d.country = (select caller_country()) offset 0));
create policy adds on declared_words for insert to ${runtime} with check (
    exists (select from contact_declaration d where d.reference = declared_words.declaration and d.country = (select caller_country()) offset 0));
create policy drops on declared_words for delete to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from contact_declaration d where d.reference = declared_words.declaration and d.country = (select caller_country()) offset 0));

-- A bureau reads its own keys, so that it can be told that it has declared the same already.
create policy reads on declared_key for select to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from contact_declaration d where d.reference = declared_key.declaration and d.country = (select caller_country()) offset 0));
create policy adds on declared_key for insert to ${runtime} with check (
    exists (select from contact_declaration d where d.reference = declared_key.declaration and d.country = (select caller_country()) offset 0));
create policy drops on declared_key for delete to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from contact_declaration d where d.reference = declared_key.declaration and d.country = (select caller_country()) offset 0));

create policy reads on contact_asking for select to ${runtime} using (
    (select caller_is('#system', 'compliance')) or country = (select caller_country()));
create policy adds on contact_asking for insert to ${runtime} with check ((select caller_is('#system')));
create policy changes on contact_asking for update to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));

create policy reads on contact for select to ${runtime} using (
    (select caller_is('#system', 'compliance')) or (select caller_country()) in (seeker, holder));
create policy adds on contact for insert to ${runtime} with check ((select caller_is('#system')));
