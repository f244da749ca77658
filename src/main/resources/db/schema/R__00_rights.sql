-- What the running login (${runtime}) may do with a table stands whole in the script of its module, rights and policies together: each script begins by taking
-- back what an earlier text of it gave, so that a policy that is no longer written is no longer there.

-- Whatever the policies of a table let in is let in for a signed transaction alone: no policy that forgets to ask lets somebody write who has the running login and
-- nothing else (ADR 115). Asked once for each statement that writes; what reads is held by its policies, each of which asks for the caller.
create or replace procedure ask_for_signature(of_table text) language plpgsql set search_path = cordon, pg_temp as $$
begin
    execute format('drop policy if exists adds_signed on %I', of_table);
    execute format('drop policy if exists changes_signed on %I', of_table);
    execute format('drop policy if exists drops_signed on %I', of_table);
    execute format('create policy adds_signed on %I as restrictive for insert to ', of_table) || '${runtime} with check ((select caller_is_signed()))';
    execute format('create policy changes_signed on %I as restrictive for update to ', of_table) || '${runtime} using ((select caller_is_signed())) with check (true)';
    execute format('create policy drops_signed on %I as restrictive for delete to ', of_table) || '${runtime} using ((select caller_is_signed()))';
end
$$;
revoke all on procedure ask_for_signature(text) from public;

create or replace procedure take_back(variadic tables text[]) language plpgsql set search_path = cordon, pg_temp as $$
declare
    held record;
begin
    for held in select tablename, policyname from pg_policies where schemaname = 'cordon' and tablename = any (tables) loop
        execute format('drop policy %I on %I', held.policyname, held.tablename);
    end loop;
    for held in select name from unnest(tables) name loop
        execute format('revoke all on %I from ', held.name) || '${runtime}';
        call ask_for_signature(held.name);
    end loop;
end
$$;
revoke all on procedure take_back(text[]) from public;
