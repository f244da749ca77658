-- The rights and policies of the running login (${runtime}) on a table stand whole in the script of its module. Each script first takes back what
-- an earlier text of it gave, so that a policy that is no longer written is gone.

-- Whatever policies a table has, its rows are open in a signed transaction alone. A policy that forgets the check gives no access to
-- somebody who has the running login and nothing else (ADR 115). PostgreSQL may compare texts before it evaluates a policy, except for a
-- policy like these, whose result is known before any row is read. Such a person must not learn anything from the planner either, which
-- estimates from samples of a column. So no samples are taken of columns with words: text and date columns without an index, without a list
-- of allowed values and without a foreign key.
create or replace procedure ask_for_signature(of_table text) language plpgsql set search_path = cordon, pg_temp as $$
declare
    words text;
begin
    for words in select attname from pg_attribute a
                 where a.attrelid = cast(format('cordon.%I', of_table) as regclass) and a.attnum > 0 and not a.attisdropped
                   and a.atttypid in (cast('text' as regtype), cast('date' as regtype)) and a.attstattarget is distinct from 0
                   and not exists (select from pg_index i where i.indrelid = a.attrelid and a.attnum = any (i.indkey))
                   and not exists (select from pg_constraint c where c.conrelid = a.attrelid and a.attnum = any (c.conkey)
                                      and (c.contype = 'f' or c.contype = 'c' and cardinality(c.conkey) = 1 and pg_get_constraintdef(c.oid) like '%ARRAY[%')) loop
        execute format('alter table %I alter column %I set statistics 0', of_table, words);
    end loop;
    execute format('drop policy if exists reads_signed on %I', of_table);
    execute format('drop policy if exists adds_signed on %I', of_table);
    execute format('drop policy if exists changes_signed on %I', of_table);
    execute format('drop policy if exists drops_signed on %I', of_table);
    execute format('create policy reads_signed on %I as restrictive for select to ', of_table) || '${runtime} using ((select caller_is_signed()))';
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
