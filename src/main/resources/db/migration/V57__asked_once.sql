-- Who asks has become a question with a price: policies that compared the caller's groups row by row ask once for each statement, as the others do.
do $$
declare
    asked constant text := 'ANY (cast((select caller_groups()) as text[]))';
    held record;
begin
    for held in
        select tablename, policyname, qual, with_check from pg_policies
         where schemaname = 'cordon' and (qual ~ 'ANY \((cordon\.)?caller_groups\(\)\)' or with_check ~ 'ANY \((cordon\.)?caller_groups\(\)\)')
    loop
        execute format('alter policy %I on %I', held.policyname, held.tablename)
            || coalesce(' using (' || regexp_replace(held.qual, 'ANY \((cordon\.)?caller_groups\(\)\)', asked, 'g') || ')', '')
            || coalesce(' with check (' || regexp_replace(held.with_check, 'ANY \((cordon\.)?caller_groups\(\)\)', asked, 'g') || ')', '');
    end loop;
end
$$;

create or replace view participation_shown as
    select reference, operation, country, status, stage,
           case when (select caller_is('#system', 'coordinator')) or country = (select caller_country()) then liaison_officer end as liaison_officer,
           case when (select caller_is('#system', 'coordinator')) or country = (select caller_country()) then reason end as reason,
           invited_at, answered_at, answer_deadline, nominations_finished_at, confirmed_at, reminders, reminded_at, version
    from participation where (select caller_is('#system', 'coordinator', 'manager')) or country = (select caller_country());
