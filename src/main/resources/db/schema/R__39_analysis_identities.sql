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
