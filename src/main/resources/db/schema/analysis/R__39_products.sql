-- Products of analysis files. The analysts of the file see a product whole from the first draft on. Its audience sees it once it is
-- disseminated, and reads its text while every contribution that it cites may go to the whole audience. The coordination sees that the
-- product exists, but neither its words nor its audience. Nobody else sees it. ADR 103.

-- How strict a handling is for a party, as a text that sorts: its code; 'H9' where the party is shut out; empty where the item is released
-- to the party.
create or replace function strictness(supplier text, code text, restriction text, parties text[], released text[], party text) returns text
    language sql immutable parallel safe
    return case when party = any (released) then '' when restricts(supplier, restriction, parties, released, party) then 'H9' else code end;

drop function if exists contribution_may_go(text, text);
drop function if exists outdated_since(text, text);

-- Contributions that are released to a party, while what they were taken from has become stricter for that party since. For the owner alone.
create or replace view outdated_release as
    select c.reference as contribution, split_part(c.item, '/', 1) as item, p.party
    from contribution c join handling h on h.item = c.reference cross join unnest(h.released) p (party)
    cross join lateral (select coalesce(max(k.changed_at), c.contributed_at) as since
                        from handling_change k where k.item = c.reference and p.party <> all (k.released)) r
    where c.withdrawn_at is null
      and exists (select from (
            select o.changed_at, strictness(i.supplier, o.code, o.restriction, o.parties, o.released, p.party) as before,
                   lead(strictness(i.supplier, o.code, o.restriction, o.parties, o.released, p.party), 1,
                        strictness(i.supplier, i.code, i.restriction, i.parties, i.released, p.party)) over (order by o.version) as after
            from handling i join handling_change o on o.item = i.item where i.item = split_part(c.item, '/', 1)) s
        where s.after > s.before and s.changed_at > r.since);
revoke all on outdated_release from public, ${runtime};

-- Releases that jobs take back, because the item from which the contribution was taken has become stricter.
create or replace function outdated_releases(of_item text) returns table (contribution text, party text)
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return query select o.contribution, o.party from outdated_release o where caller_is('#system') and o.item = of_item order by 1, 2;
end
$$;
revoke all on function outdated_releases(text) from public;
grant execute on function outdated_releases(text) to ${runtime};

-- The items from which contributions were taken, and what each item is about: a target, a lead or a question. A contributed file counts as
-- the item to which it is attached.
create or replace view contributed_about as
    select c.reference, b.item, n.reference as nomination, w.question, coalesce(l.target, a.target, n.target, f.about) as about,
           target_of(coalesce(l.target, a.target, n.target, t.target, f.about)) as target
    from contribution c
    cross join lateral (select split_part(c.item, '/', 1) as item) b
    left join lead l on l.reference = b.item
    left join arrest a on a.reference = b.item
    left join nomination n on n.reference = b.item
    left join group_fact f on f.reference = b.item and f.kind = 'PERSON'
    left join lead t on t.reference = f.about
    left join answer w on w.reference = b.item;

-- The contributions that a product cites, each with the parties of its audience to which it may not go. A contribution may go to its
-- supplier. It may go to another party in two cases: its supplier has released it to that party and the item behind it has not become
-- stricter for that party since; or neither the contribution nor the item has any restriction. In both cases nobody else may keep the
-- subject of the item from that party. A contribution that was taken back may go to nobody. One query answers for the whole product, so
-- that each subject is checked once for each party, however many contributions are about it.
create or replace function may_not_go(of_product text) returns table (contribution text, party text)
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return query
        with cited as materialized (
            select c.reference, c.withdrawn_at, c.supplier, b.item, b.nomination, b.question, case when b.nomination is null then b.about end as about,
                   case when b.nomination is not null then b.target end as target
            from product_citation k join contribution c on c.reference = k.contribution join contributed_about b on b.reference = c.reference
            where k.product = of_product),
        pair as materialized (
            select c.*, r.party from cited c join product_recipient r on r.product = of_product
            where c.withdrawn_at is not null or c.supplier <> r.party),
        kept as materialized (
            -- "offset 0" removes duplicates before the condition is checked. Otherwise it would be checked for each pair.
            select d.thing, d.party
            from (select p.about as thing, p.party from pair p where p.withdrawn_at is null and p.about is not null
                  union select p.question, p.party from pair p where p.withdrawn_at is null and p.question is not null offset 0) d
            where withheld_from(target_of(d.thing), d.party))
        select p.reference, p.party
        from pair p left join handling h on h.item = p.reference left join handling i on i.item = p.item
        where p.withdrawn_at is not null
           or not coalesce(p.party = any (h.released) and not exists (select from outdated_release o where o.contribution = p.reference and o.party = p.party)
                  or coalesce(h.code, 'H0') = 'H0' and not coalesce(restricts(h.supplier, h.restriction, h.parties, h.released, p.party), false)
                     and coalesce(i.code, 'H0') = 'H0' and not coalesce(restricts(i.supplier, i.restriction, i.parties, i.released, p.party), false), false)
           or exists (select from kept t where t.party = p.party and t.thing in (p.about, p.question))
           -- Only the other nominations of the target are checked here. The restriction of the cited nomination itself is lifted by a
           -- release.
           or p.nomination is not null
              and exists (select from nomination o join handling r on r.item = o.reference
                          where o.target = p.target and o.reference <> p.nomination and restricts(r.supplier, r.restriction, r.parties, r.released, p.party))
              and not exists (select from nomination o where o.target = p.target and 'ncb-' || o.country = p.party);
end
$$;
revoke all on function may_not_go(text) from public;

-- The contributions that may not go to the audience, for analysts who work in the product's file and for jobs.
create or replace function missing_for_product(of_product text) returns table (contribution text, party text)
    language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return query select m.contribution, m.party from may_not_go(of_product) m
        where caller_is('#system') or exists (select from product p join own_file o on o.file = p.file where p.reference = of_product)
        order by 1, 2;
end
$$;
revoke all on function missing_for_product(text) from public;
grant execute on function missing_for_product(text) to ${runtime};

-- Whether every contribution that a product cites may go to all of its audience. A product is one text for one audience, so that no reader
-- learns from it what is kept from another reader. The function is true only for recipients who were told of the product. seen_product
-- calls it with the caller's rights, so a caller may call it directly as well.
create or replace function product_may_go(of_product text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from product_recipient r where r.product = of_product and r.party = caller_party() and r.told_at is not null)
        and not exists (select from may_not_go(of_product));
end
$$;
revoke all on function product_may_go(text) from public;
grant execute on function product_may_go(text) to ${runtime};

-- Products that are being checked or are disseminated, with the contributions that they cite. For jobs alone.
create or replace view citing_product with (security_barrier = true) as
    select p.reference, b.reference as contribution, b.item, b.question, b.about, b.target
    from product p join product_citation c on c.product = p.reference join contributed_about b on b.reference = c.contribution
    where p.state in ('CHECKING', 'TO_MEND', 'TO_READ', 'DISSEMINATED') and (select caller_is('#system'));

-- Products as the caller may see them. The author answers for a product; when he no longer works in its file, each of its analysts does.
-- ADR 110.
create or replace view seen_product with (security_barrier = true) as
    select p.reference, p.state, p.written_at, p.disseminated_at, p.recalled_at, p.recall_reason, p.erased_at, s.member, s.recipient, t.readable,
           case when s.member or s.coordinator then p.file end as file, case when s.member then coalesce(p.mended_by, p.author) end as author,
           case when s.member then p.replaces end as replaces, case when s.member then p.purpose end as purpose, case when s.member then p.held_at end as held_at,
           case when t.readable then (select cast(count(*) as integer) from product_citation c where c.product = p.reference) end as sources,
           case when t.readable then (select cast(count(distinct one_origin(k.origin)) as integer) from product_citation c join contribution k on k.reference = c.contribution
                                       where c.product = p.reference) end as origins,
           s.member and (coalesce(p.mended_by, p.author) = (select caller()) or not s.written_by_member) as own
    from product p
    cross join lateral (select (select caller_is('#system')) or exists (select from own_file o where o.file = p.file offset 0) as member,
                               exists (select from product_recipient r where r.product = p.reference and r.party = (select caller_party()) and r.told_at is not null offset 0)
                                   as recipient,
                               exists (select from analysis_file_member m where m.file = p.file and m.account = coalesce(p.mended_by, p.author) offset 0)
                                   as written_by_member,
                               (select caller_is('coordinator')) as coordinator offset 0) s
    cross join lateral (select p.erased_at is null and (s.member or s.recipient and p.state = 'DISSEMINATED' and product_may_go(p.reference)) as readable offset 0) t
    where (select caller_is_signed()) and (s.member or p.state in ('DISSEMINATED', 'RECALLED') and (s.recipient or s.coordinator));

create or replace view seen_product_text with (security_barrier = true) as
    select t.product, t.language, t.title, t.text from product_text t
    where (select caller_is_signed()) and exists (select from seen_product s where s.reference = t.product and s.readable offset 0);

create or replace view seen_proposal with (security_barrier = true) as
    select o.product, o.number, o.country, o.owed_by, o.outcome, o.operation, o.decided_at, o.name, o.reason, s.member
    from product_proposal o join seen_product s on s.reference = o.product and s.readable
    where (select caller_is_signed()) and (s.member or o.country = (select caller_country()) and o.owed_by is not null);

-- The release requests for contributions that products cite, and how each request ended.
create or replace view product_request with (security_barrier = true) as
    select a.product, a.contribution, a.party, r.deadline, r.outcome, r.asked_at
    from product_release a join release_request r on r.reference = a.request
    where (select caller_is_signed())
      and ((select caller_is('#system')) or exists (select from product p join own_file o on o.file = p.file where p.reference = a.product offset 0));

-- How useful recipients found products, for the management: totals only, no single product.
create or replace view product_figure with (security_barrier = true) as
    select count(distinct p.reference) filter (where p.state = 'DISSEMINATED') as disseminated, count(distinct p.reference) filter (where p.state = 'RECALLED') as recalled,
           count(*) as told, count(*) filter (where r.worth = 'USEFUL') as useful, count(*) filter (where r.worth = 'ACTED_ON') as acted_on,
           count(*) filter (where r.worth = 'NOT_USEFUL') as not_useful, count(*) filter (where r.answered_at is null and r.silent_at is not null) as silent
    from product p join product_recipient r on r.product = p.reference and r.told_at is not null
    where (select caller_is('#system', 'manager'));

grant select on citing_product, seen_product, seen_product_text, seen_proposal, product_request, product_figure to ${runtime};

-- Whether the caller is told what happens between a product and one of its recipients, given by the recipient's code.
create or replace function follows_product(of_product text, of_party text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return exists (select from product p join own_file o on o.file = p.file where p.reference = of_product)
        or asked_party(of_party) = caller_party()
           and exists (select from product_recipient r where r.product = of_product and r.party = caller_party() and r.told_at is not null);
end
$$;
revoke all on function follows_product(text, text) from public;
grant execute on function follows_product(text, text) to ${runtime};

-- The products of the files in which the caller works. Policies read this view, past the policies of the tables.
create or replace view own_product with (security_barrier = true) as
    select p.reference from product p where (select caller_is('analyst')) and exists (select from own_file o where o.file = p.file offset 0);
grant select on own_product to ${runtime};

call take_back('product', 'product_text', 'product_recipient', 'product_citation', 'product_release', 'product_reading', 'product_proposal');
grant select, insert on product, product_recipient to ${runtime};
grant select, insert, delete on product_proposal to ${runtime};
grant select, insert, delete on product_text, product_reading, product_citation to ${runtime};
grant select, insert on product_release to ${runtime};
grant delete on product_recipient to ${runtime};
-- The columns that may change after a row was written. The file of a product, its author and its recipients never change.
grant update (purpose, state, written_at, disseminated_at, recalled_at, recall_reason, held_at, erased_at, mended_by) on product to ${runtime};
grant update (told_at, owed_by, worth, words, answered_at, silent_at) on product_recipient to ${runtime};
grant update (name, reason, owed_by, outcome, operation, decided_at, nomination) on product_proposal to ${runtime};
grant update (request) on product_release to ${runtime};

create policy reads on product for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_file o where o.file = product.file offset 0)
    or (select caller_is('coordinator')) and state in ('DISSEMINATED', 'RECALLED'));
-- No analyst takes over a product while its author works in its file, and no analyst assigns one to somebody else.
create or replace function product_stays_with_its_author() returns trigger language plpgsql security definer set search_path = cordon, pg_temp as $$
begin
    if new.mended_by is distinct from caller()
       or exists (select from analysis_file_member m where m.file = old.file and m.account = coalesce(old.mended_by, old.author)) then
        raise insufficient_privilege using message = 'another analyst answers for this product';
    end if;
    return new;
end
$$;
revoke all on function product_stays_with_its_author() from public;
create or replace trigger product_stays_with_its_author before update of mended_by on product for each row
    when (new.mended_by is distinct from old.mended_by) execute function product_stays_with_its_author();

create policy adds on product for insert to ${runtime} with check (
    author = (select caller()) and mended_by is null and state = 'CHECKING' and exists (select from own_file o where o.file = product.file offset 0));
-- Only jobs move a product to any other state. Its analysts have it checked, give it up or recall it.
create policy changes on product for update to ${runtime}
    using ((select caller_is('#system')) or exists (select from own_file o where o.file = product.file offset 0))
    with check ((select caller_is('#system'))
        or state in ('CHECKING', 'GIVEN_UP', 'RECALLED') and exists (select from own_file o where o.file = product.file offset 0));
create policy recalls on product for update to ${runtime}
    using ((select caller_is('coordinator')) and state = 'DISSEMINATED') with check ((select caller_is('coordinator')) and state = 'RECALLED');

create policy reads on product_text for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_product o where o.reference = product_text.product offset 0));
create policy adds on product_text for insert to ${runtime} with check (exists (select from own_product o where o.reference = product_text.product offset 0));
create policy erases on product_text for delete to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_product o where o.reference = product_text.product offset 0));

create policy reads on product_recipient for select to ${runtime} using (
    (select caller_is('#system')) or party = (select caller_party()) and told_at is not null
    or exists (select from own_product o where o.reference = product_recipient.product offset 0));
create policy adds on product_recipient for insert to ${runtime} with check (exists (select from own_product o where o.reference = product_recipient.product offset 0));
-- A recipient changes only its own assessment of the product's worth.
create policy changes on product_recipient for update to ${runtime}
    using ((select caller_is('#system')) or party = (select caller_party()) and told_at is not null)
    with check ((select caller_is('#system')) or party = (select caller_party()) and told_at is not null and answered_at is not null);
create policy mends on product_recipient for delete to ${runtime} using (
    told_at is null and exists (select from own_product o where o.reference = product_recipient.product offset 0));

create policy reads on product_citation for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_product o where o.reference = product_citation.product offset 0));
create policy adds on product_citation for insert to ${runtime} with check (
    exists (select from own_product o where o.reference = product_citation.product offset 0)
    and exists (select from seen_contribution s where s.reference = product_citation.contribution offset 0));
create policy mends on product_citation for delete to ${runtime} using (exists (select from own_product o where o.reference = product_citation.product offset 0));

create policy reads on product_release for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_product o where o.reference = product_release.product offset 0));
create policy adds on product_release for insert to ${runtime} with check ((select caller_is('#system')));
create policy asks_anew on product_release for update to ${runtime} using ((select caller_is('#system')));

create policy reads on product_reading for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from own_product o where o.reference = product_reading.product offset 0));
create policy adds on product_reading for insert to ${runtime} with check (
    reader = (select caller()) and exists (select from own_product o where o.reference = product_reading.product offset 0));
create policy erases on product_reading for delete to ${runtime} using ((select caller_is('#system')));

-- A country reads the proposals that are put to it while it may read the product.
create policy reads on product_proposal for select to ${runtime} using (
    (select caller_is('#system'))
    or country = (select caller_country()) and owed_by is not null
       and exists (select from seen_proposal s where s.product = product_proposal.product and s.number = product_proposal.number offset 0)
    or exists (select from own_product o where o.reference = product_proposal.product offset 0));
create policy adds on product_proposal for insert to ${runtime} with check (exists (select from own_product o where o.reference = product_proposal.product offset 0));
-- The country decides on a proposal and changes nothing else. If it names a nomination, that nomination must be its own and in the
-- operation that it names.
create policy changes on product_proposal for update to ${runtime}
    using ((select caller_is('#system')) or country = (select caller_country()) and owed_by is not null)
    with check ((select caller_is('#system'))
        or country = (select caller_country()) and owed_by is not null and outcome in ('TAKEN_UP', 'DECLINED')
           and (nomination is null or exists (
               select from nomination n where n.reference = product_proposal.nomination and n.country = product_proposal.country
                  and n.operation = product_proposal.operation offset 0)));
create policy mends on product_proposal for delete to ${runtime} using (
    owed_by is null and exists (select from own_product o where o.reference = product_proposal.product offset 0));

-- No country changes the proposed person, the reason or the deadline. Nobody changes a decision.
create or replace function product_proposal_stays() returns trigger language plpgsql as $$
begin
    if old.outcome is not null and (old.outcome, old.operation, old.decided_at) is distinct from (new.outcome, new.operation, new.decided_at) then
        raise exception 'What was decided of % is never changed', old.product;
    end if;
    if (old.name, old.reason, old.owed_by) is distinct from (new.name, new.reason, new.owed_by) and caller_country() is not null then
        raise exception 'No country changes what % proposes to it', old.product;
    end if;
    return new;
end
$$;
create or replace trigger product_proposal_stays before update on product_proposal for each row execute function product_proposal_stays();
