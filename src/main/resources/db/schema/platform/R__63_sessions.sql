-- A session is found by its digest before the caller is known, and by nothing else: without a signed caller nobody gets a list of sessions.
-- Cordon itself writes them, so that somebody who has just the running login opens none.

create or replace function session_of(of_digest bytea, now timestamptz, longest_seconds double precision)
    returns table (since timestamptz, last_act timestamptz, idle_seconds integer, name text, sealed bytea)
    language sql stable security definer set search_path = cordon, pg_temp as $$
    select s.since, s.last_act, s.idle_seconds, v.name, v.sealed from session s left join session_value v on v.session = s.digest
    where s.digest = of_digest and now < s.last_act + make_interval(secs => s.idle_seconds) and now < s.since + make_interval(secs => longest_seconds);
$$;
revoke all on function session_of(bytea, timestamptz, double precision) from public;
grant execute on function session_of(bytea, timestamptz, double precision) to ${runtime};

call take_back('session', 'session_value');
grant select, insert, update, delete on session, session_value to ${runtime};

create policy all_for_the_system on session to ${runtime} using ((select caller_is('#system')));
create policy reads_own on session for select to ${runtime} using (account = (select caller()));
create policy all_for_the_system on session_value to ${runtime} using ((select caller_is('#system')));
