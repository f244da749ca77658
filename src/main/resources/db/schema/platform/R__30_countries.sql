-- The directory decides where mail goes, so somebody who holds just the running login can neither read nor change it.
call take_back('country', 'country_change');
grant select, insert, update on country to ${runtime};
grant select, insert on country_change to ${runtime};

create policy reads on country for select to ${runtime} using ((select caller()) is not null);
create policy written on country for insert to ${runtime} with check ((select caller_is('camunda-admin', '#system')));
create policy changed on country for update to ${runtime} using ((select caller_is('camunda-admin', '#system')));

create policy reads on country_change for select to ${runtime} using ((select caller()) is not null and (select caller_post()) is null);
create policy written on country_change for insert to ${runtime} with check ((select caller_is('camunda-admin', '#system')));

-- Accounts that may have to reach a bureau read its posts. The bureau itself and administrators keep them.
call take_back('duty_roster', 'duty_post');
grant select, insert, update on duty_roster to ${runtime};
grant select, insert, update, delete on duty_post to ${runtime};

create policy reads on duty_roster for select to ${runtime} using (
    (select caller_is('camunda-admin', 'coordinator', '#system')) or (select caller_country()) is not null);
create policy written on duty_roster for insert to ${runtime} with check (
    (select caller_is('camunda-admin', '#system')) or country = (select caller_country()));
create policy changed on duty_roster for update to ${runtime} using (
    (select caller_is('camunda-admin', '#system')) or country = (select caller_country()));

create policy reads on duty_post for select to ${runtime} using (
    (select caller_is('camunda-admin', 'coordinator', '#system')) or (select caller_country()) is not null);
create policy written on duty_post for insert to ${runtime} with check (
    (select caller_is('camunda-admin', '#system')) or country = (select caller_country()));
create policy changed on duty_post for update to ${runtime} using (
    (select caller_is('camunda-admin', '#system')) or country = (select caller_country()));
create policy taken_out on duty_post for delete to ${runtime} using (
    (select caller_is('camunda-admin', '#system')) or country = (select caller_country()));

-- Nobody may know of a planned check. A check that was asked is visible to the bureau, to administrators, to the coordination and to the
-- management.
call take_back('duty_check');
grant select, insert, update on duty_check to ${runtime};

create policy reads on duty_check for select to ${runtime} using (
    (select caller_is('#system')) or asked_at is not null
    and ((select caller_is('camunda-admin', 'coordinator', 'manager')) or country = (select caller_country())));
create policy begun on duty_check for insert to ${runtime} with check (
    (select caller_is('camunda-admin', '#system')) or country = (select caller_country()));
create policy answered on duty_check for update to ${runtime} using (
    (select caller_is('#system')) or asked_at is not null
    and ((select caller_is('camunda-admin')) or country = (select caller_country())));

-- The marks on the posts of one bureau, for accounts that may have to reach it: since when a post is silent or its entry not confirmed, and
-- when it was tested last.
create or replace function duty_marks(of_country text) returns table (post text, tested_at timestamptz, silent_since timestamptz, unconfirmed_since timestamptz)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select p.reference, tested.asked_at, case tested.outcome when 'SILENT' then tested.asked_at end,
        case when asked.outcome = 'UNCONFIRMED' and p.confirmed_at < asked.ended_at then asked.ended_at end
    from duty_post p
    left join lateral (select asked_at, outcome from duty_check c where c.post = p.reference and kind = 'TEST' and outcome in ('ANSWERED', 'SILENT')
        order by asked_at desc limit 1) tested on true
    left join lateral (select ended_at, outcome from duty_check c where c.post = p.reference and kind = 'CONFIRMATION'
        and outcome in ('CONFIRMED', 'UNCONFIRMED') order by asked_at desc limit 1) asked on true
    where p.country = of_country and (caller_is('camunda-admin', 'coordinator', 'manager', '#system') or caller_country() is not null)
$$;

-- How each bureau with posts has been reached since a moment, for administrators, the coordination and the management: numbers and times,
-- and no entry of a post.
create or replace function reachability(since timestamptz) returns table (country text, posts integer, silent integer, unconfirmed integer, tests integer,
        answered integer, minutes double precision, last_asked timestamptz, last_outcome text)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select c.code, p.posts, p.silent, p.unconfirmed, t.tests, t.answered, t.minutes, t.last_asked, t.last_outcome
    from country c
    join lateral (select cast(count(*) as integer) as posts, cast(count(m.silent_since) as integer) as silent,
            cast(count(m.unconfirmed_since) as integer) as unconfirmed
        from duty_post d join lateral duty_marks(c.code) m on m.post = d.reference where d.country = c.code) p on p.posts > 0
    cross join lateral (select cast(count(*) filter (where outcome in ('ANSWERED', 'SILENT')) as integer) as tests,
            cast(count(*) filter (where outcome = 'ANSWERED') as integer) as answered,
            percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) / 60) filter (where outcome = 'ANSWERED') as minutes,
            max(asked_at) as last_asked, (array_agg(outcome order by asked_at desc) filter (where outcome is not null))[1] as last_outcome
        from duty_check d where d.country = c.code and d.kind = 'TEST' and d.asked_at >= since) t
    where caller_is('camunda-admin', 'coordinator', 'manager', '#system') order by c.code
$$;
