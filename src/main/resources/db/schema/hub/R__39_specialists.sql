-- Posts of specialists, readable like duty posts for those who may have to reach one. Only the bureau of a post writes its entry. ADR 92.
-- An account of a post sees the other posts. ADR 99.
call take_back('specialist_post');
grant select, insert, update on specialist_post to ${runtime};

create policy reads on specialist_post for select to ${runtime} using (
    (select caller_is('camunda-admin', 'coordinator', '#system')) or (select caller_country()) is not null or (select caller_post()) is not null);
create policy written on specialist_post for insert to ${runtime} with check (country = (select caller_country()));
create policy changed on specialist_post for update to ${runtime} using (
    (select caller_is('#system')) or country = (select caller_country()));

-- Items given to a post. ADR 99. No policy of a table with case data admits a post. A post reads these views instead; each checks the
-- caller's post, the end of what was given, and what the post's bureau sees now. An item that is withheld from the bureau, or that the
-- bureau loses, is gone for the post in the same transaction.
--
-- The caller's post, and the items that are given to it at this moment.
create or replace view own_given with (security_barrier = true) as
    select g.post, g.item, g.may_answer, g.reason, g.until, g.given_at, p.country, 'ncb-' || p.country as party
    from given_item g join specialist_post p on p.reference = g.post and p.removed_at is null
    where (select caller_is_signed()) and g.post = (select caller_post()) and g.ended_at is null and g.until > now();

create or replace view given_question with (security_barrier = true) as
    select g.item as reference, g.post, g.country, g.may_answer, g.reason, g.until, g.given_at, q.text, q.purpose, q.urgency, q.asked_at, a.deadline,
           a.outcome is not null as ended, case when q.named then q.country end as asker, h.code
    from own_given g
    join question q on q.reference = g.item and q.withdrawn_at is null
    join asking a on a.question = g.item and a.party = g.party
    left join handling h on h.item = g.item
    where (select caller_post()) is not null and not withheld_from(g.item, g.party);

-- The facts known of a group, without those that lead to another group or to a person's file.
create or replace view given_fact with (security_barrier = true) as
    select g.item as smuggling_group, g.post, g.reason, g.until, f.reference, f.reference = s.name as names, f.kind, f.text, f.leg, f.countries, f.role, h.code
    from own_given g
    join smuggling_group s on s.reference = g.item and s.state in ('VISIBLE', 'DORMANT', 'CLOSED')
    join group_fact f on f.smuggling_group = s.reference and f.ended_at is null and f.kind not in ('LINK', 'PERSON')
    left join handling h on h.item = f.reference
    where (select caller_post()) is not null and not withheld_from(f.reference, g.party);

-- The identity data of a target, from each nomination whose file the bureau sees: its own nominations, and all others if the target is
-- believed to be in its country or was released to it.
create or replace view given_target with (security_barrier = true) as
    select g.item as target, g.post, g.reason, g.until, n.reference, n.country, n.entity_id, n.name, n.forename, n.notice ->> 'date_of_birth' as born,
           array(select jsonb_array_elements_text(case jsonb_typeof(n.notice -> 'nationalities') when 'array' then n.notice -> 'nationalities' else '[]' end)) as nationalities,
           h.code
    from own_given g
    join target t on t.reference = g.item and t.state not in ('SUSPENDED', 'RETENTION_ENDED', 'JOINED')
    join nomination n on n.target = t.reference and n.status <> 'WITHDRAWN'
    left join handling h on h.item = n.reference
    where (select caller_post()) is not null and not withheld_from(t.reference, g.party)
      and (n.country = g.country or exists (select from hosting o where o.target = t.reference and o.country = g.country)
           or t.reference in (select released_items(g.party)));

create or replace view seen_given with (security_invoker = true) as
    select post, reference as item from given_question
    union select post, smuggling_group from given_fact
    union select post, target from given_target;

grant select on own_given, given_question, given_fact, given_target, seen_given to ${runtime};

call take_back('given_item', 'given_draft');
grant select, insert, update on given_item, given_draft to ${runtime};

create policy reads on given_item for select to ${runtime} using (
    exists (select from specialist_post p where p.reference = given_item.post and p.country = (select caller_country()) offset 0));
create policy adds on given_item for insert to ${runtime} with check (
    given_by = (select caller()) and exists (select from specialist_post p where p.reference = given_item.post and p.country = (select caller_country()) offset 0));
create policy changes on given_item for update to ${runtime} using (
    exists (select from specialist_post p where p.reference = given_item.post and p.country = (select caller_country()) offset 0));

create policy reads on given_draft for select to ${runtime} using (
    exists (select from specialist_post p where p.reference = given_draft.post and p.country = (select caller_country()) offset 0)
    or exists (select from seen_given g where g.post = given_draft.post and g.item = given_draft.item offset 0));
create policy adds on given_draft for insert to ${runtime} with check (
    written_by = (select caller()) and exists (select from seen_given g where g.post = given_draft.post and g.item = given_draft.item offset 0));
create policy changes on given_draft for update to ${runtime} using (
    exists (select from seen_given g where g.post = given_draft.post and g.item = given_draft.item offset 0));
