-- Judgements on who is one with whom are for the analysts of the file, of two things that they see: a reason is an analyst's word, and may tell of what a third country gave.
-- ADR 104.
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

-- What was judged to be one in a file, of what the caller sees of it, each pair once. Asked pair by pair, policies would cost more than all else. ADR 108.
create or replace function judged_one(file text) returns table (entity uuid, other uuid, child boolean)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    with seen as materialized (select s.reference from seen_contribution s where s.file = judged_one.file)
    select j.entity, j.other, j.child
    from judged_pair j
    where j.file = judged_one.file and coalesce(j.contribution in (select reference from seen) and j.other_contribution in (select reference from seen), false)
$$;
revoke all on function judged_one(text) from public;
grant execute on function judged_one(text) to ${runtime};
