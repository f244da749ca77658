-- Judgements on which entities are one, visible to the analysts of the file who see both entities. A reason is an analyst's text and may
-- tell of a third country's contribution. ADR 104.
call take_back('judgement');
grant select, insert, update on judgement to ${runtime};

create policy reads on judgement for select to ${runtime} using (
    (select caller_is('#system'))
    or exists (select from own_file o where o.file = judgement.file offset 0)
       and exists (select from seen_contribution s where s.reference = judgement.contribution offset 0)
       and exists (select from seen_contribution s where s.reference = judgement.other_contribution offset 0));
create policy adds on judgement for insert to ${runtime} with check (
    exists (select from own_file o where o.file = judgement.file offset 0)
    and exists (select from seen_contribution s where s.reference = judgement.contribution and s.file = judgement.file offset 0)
    and exists (select from seen_contribution s where s.reference = judgement.other_contribution and s.file = judgement.file offset 0));
create policy ends on judgement for update to ${runtime} using (
    exists (select from own_file o where o.file = judgement.file offset 0)
    and exists (select from seen_contribution s where s.reference = judgement.contribution offset 0)
    and exists (select from seen_contribution s where s.reference = judgement.other_contribution offset 0));

-- The pairs judged to be one in a file, each pair once, as far as the caller sees both. Policies that are checked pair by pair would cost
-- more than the rest of the query. ADR 108.
create or replace function judged_one(file text) returns table (entity uuid, other uuid, child boolean)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with seen as materialized (select s.reference from seen_contribution s where s.file = judged_one.file)
    select j.entity, j.other, j.child
    from judged_pair j
    where j.file = judged_one.file and coalesce(j.contribution in (select reference from seen) and j.other_contribution in (select reference from seen), false)
$$;
revoke all on function judged_one(text) from public;
grant execute on function judged_one(text) to ${runtime};
