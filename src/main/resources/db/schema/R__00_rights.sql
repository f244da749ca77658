-- What the running login (${runtime}) may do with a table stands whole in the script of its module, rights and policies together: each script begins by taking
-- back what an earlier text of it gave, so that a policy that is no longer written is no longer there.

create or replace procedure take_back(variadic tables text[]) language plpgsql set search_path = cordon, pg_temp as $$
declare
    held record;
begin
    for held in select tablename, policyname from pg_policies where schemaname = 'cordon' and tablename = any (tables) loop
        execute format('drop policy %I on %I', held.policyname, held.tablename);
    end loop;
    for held in select name from unnest(tables) name loop
        execute format('revoke all on %I from ', held.name) || '${runtime}';
    end loop;
end
$$;
revoke all on procedure take_back(text[]) from public;
