-- Questions, the asked parties and their answers. Asked parties do not see each other, not even as a number. They learn who asks only if
-- the asker allows it. The General Secretariat sees a question that is put to it, and then also the other asked parties; their answers are
-- for the asker alone. ADR 76.

-- Questions as the caller may see them: his own, those that are put to him, and those that were released to him. The asker is left out
-- unless it is named, and the subject is left out if the caller does not see it himself. Only the asker learns the restriction of a
-- handling.
create or replace view seen_question with (security_barrier = true) as
    select q.reference, q.country = (select caller_country()) as own, q.named, q.purpose, q.urgency, q.text, q.channel, q.foreign_reference, q.asked_at,
           case when q.named or q.country = (select caller_country()) or (select caller_is('#system')) then q.country end as country,
           case when q.subject is not null and (q.country = (select caller_country()) or (select caller_is('#system')) or sees_still(q.subject)) then q.subject end as subject,
           h.code, h.source, h.information, q.withdrawn_at, q.withdrawal_reason
    from question q left join handling h on h.item = q.reference
    where (select caller_is_signed())
      and ((select caller_is('#system'))
           or q.country = (select caller_country())
           or exists (select from asking a where a.question = q.reference and a.party = (select caller_party()) offset 0)
              and not withheld_from(q.reference, (select caller_party()))
           or exists (select from handling h where h.item = q.reference and (select caller_party()) = any (h.released) offset 0));

grant select on seen_question to ${runtime};

-- Whether a question has been put to the General Secretariat; true only for the General Secretariat itself.
create or replace function asks_coordination(of_question text) returns boolean language plpgsql stable security definer set search_path = cordon, pg_temp as $$
begin
    return caller_is('coordinator') and exists (select from asking a where a.question = of_question and a.party = 'coordinator')
       and not withheld_from(of_question, 'coordinator');
end
$$;

call take_back('question', 'asking', 'answer', 'question_trace');
grant select, insert on answer to ${runtime};
grant insert on question_trace to ${runtime};
grant select, insert, update on question, asking to ${runtime};

-- Asked parties use seen_question, which does not tell who asks.
create policy reads on question for select to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));
create policy adds on question for insert to ${runtime} with check (country = (select caller_country()));
create policy changes on question for update to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));

create policy reads on asking for select to ${runtime} using (
    (select caller_is('#system'))
    or party = (select caller_party()) and not withheld_from(question, party)
    or exists (select from question q where q.reference = asking.question and q.country = (select caller_country()) offset 0)
    or (select caller_is('coordinator')) and asks_coordination(question));
create policy adds on asking for insert to ${runtime} with check (
    (select caller_is('#system'))
    or exists (select from question q where q.reference = asking.question and q.country = (select caller_country()) offset 0));
create policy changes on asking for update to ${runtime} using (
    (select caller_is('#system')) or party = (select caller_party()) and not withheld_from(question, party));

-- Each asked party talks with the asker alone.
create policy reads on answer for select to ${runtime} using (
    (select caller_is('#system'))
    or party = (select caller_party()) and (not by_asker or not withheld_from(question, party))
    or exists (select from question q where q.reference = answer.question and q.country = (select caller_country()) offset 0));
create policy adds on answer for insert to ${runtime} with check (
    not by_asker and party = (select caller_party()) and exists (select from asking a where a.question = answer.question and a.party = answer.party offset 0)
    or by_asker and exists (select from question q where q.reference = answer.question and q.country = (select caller_country()) offset 0));

-- Finds the questions that the caller sees by traces in their texts, the latest of each trace first. Nobody can read the traces themselves
-- (ADR 115).
create or replace function questions_with(traces text[], most integer) returns table (question text, trace text)
    language plpgsql stable security definer rows 20 set search_path = cordon, pg_temp as $$
begin
    if caller_is_signed() then
        for place in 1 .. cardinality(traces) loop
            return query select t.question, t.trace from question_trace t
                         where t.trace = traces[place] and exists (select from seen_question q where q.reference = t.question offset 0)
                         order by t.asked_at desc limit most;
        end loop;
    end if;
end
$$;
revoke all on function questions_with(text[], integer) from public;
grant execute on function questions_with(text[], integer) to ${runtime};

create policy adds on question_trace for insert to ${runtime} with check (
    exists (select from question q where q.reference = question_trace.question and q.country = (select caller_country()) offset 0));

-- How questions are answered, by asked country and by urgency. A row without urgency counts all questions put to the country, a row without
-- a country counts all. For the management alone, which sees no question: numbers, and nothing of who asks. Open questions count whatever
-- their age, all others from a moment on.
create or replace function question_figures(since timestamptz, at timestamptz) returns table (country text, urgency text, asked integer, open integer, overdue integer,
        unanswered integer, minutes_to_acknowledge double precision, minutes_to_answer double precision)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select case when a.party = 'coordinator' then 'IPSG' when a.party like 'partner-%' then a.party else substring(a.party from 5) end, q.urgency, cast(count(*) as integer),
           cast(count(*) filter (where a.outcome is null) as integer),
           cast(count(*) filter (where a.outcome is null and a.waits_since is null
               and case when a.acknowledged_at is null then a.acknowledge_by else a.deadline end < at) as integer),
           cast(count(*) filter (where a.unanswered_since <= at) as integer),
           percentile_cont(0.5) within group (order by extract(epoch from a.acknowledged_at - a.asked_at) / 60) filter (where a.acknowledged_at is not null),
           percentile_cont(0.5) within group (order by extract(epoch from a.ended_at - a.asked_at) / 60)
               filter (where a.outcome in ('ANSWERED', 'PARTLY', 'REFUSED', 'FORWARDED'))
    from asking a join question q on q.reference = a.question
    where (a.asked_at >= since or a.outcome is null) and caller_is('manager')
    group by grouping sets ((a.party, q.urgency), (a.party), ())
    order by 1 nulls first, 2 nulls first
$$;
revoke all on function question_figures(timestamptz, timestamptz) from public;
grant execute on function question_figures(timestamptz, timestamptz) to ${runtime};
