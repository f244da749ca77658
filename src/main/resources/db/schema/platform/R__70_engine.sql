-- Additions of Cordon to the tables of the engine, which the engine's own scripts created before. A repeatable script also reaches existing
-- installations.

-- The engine scans all timers at each acquisition and all tasks at each completion without these two.
create index if not exists cordon_idx_job_duedate on engine.act_ru_job (duedate_);
create index if not exists cordon_idx_task_parent on engine.act_ru_task (parent_task_id_);

-- The candidate groups of a task decide who sees it. So the authorizations that the engine wrote for each task (7) and each historic task
-- (19) are deleted once.
delete from engine.act_ru_authorization where resource_type_ in (7, 19) and resource_id_ <> '*';

-- The engine executes the content of its tables: models, configurations of jobs, serialised values, saved filters. So somebody who has the
-- running login alone can only read them. Cordon writes them while it runs, in its signed transactions. The owner writes models, their
-- files and the definitions of their jobs when Cordon starts (ADR 114). Accounts and the hashes of passwords need a signature to be read
-- (ADR 115). A policy is evaluated once for each statement. RunningLogin finds tables that the engine gets later.
do $$
declare
    held record;
    signed text := '(select cordon.caller_is_signed())';
    mine text;
begin
    for held in select tablename, policyname from pg_policies where schemaname = 'engine' loop
        execute format('drop policy %I on engine.%I', held.policyname, held.tablename);
    end loop;
    for held in select relname from pg_class where relnamespace = cast('engine' as regnamespace) and relkind in ('r', 'p') loop
        execute format('alter table engine.%I enable row level security', held.relname);
        execute format('create policy reads on engine.%I for select using (%s)', held.relname, case when held.relname ~ '^act_id_' then signed else 'true' end);
        continue when held.relname ~ '^act_re_' or held.relname in ('act_ru_jobdef', 'act_ge_schema_log');
        mine := case held.relname when 'act_ge_bytearray' then signed || ' and deployment_id_ is null' else signed end;
        execute format('create policy made_by_cordon on engine.%I for insert with check (%s)', held.relname, mine);
        execute format('create policy changed_by_cordon on engine.%I for update using (%s)', held.relname, mine);
        execute format('create policy deleted_by_cordon on engine.%I for delete using (%s)', held.relname, mine);
    end loop;
end
$$;
