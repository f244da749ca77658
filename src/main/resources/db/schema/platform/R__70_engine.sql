-- What Cordon adds to the tables of the engine, which its own scripts have made before. Here it reaches an installation that is there already.

-- The engine scans all timers at each acquisition and all tasks at each completion without these two.
create index if not exists cordon_idx_job_duedate on engine.act_ru_job (duedate_);
create index if not exists cordon_idx_task_parent on engine.act_ru_task (parent_task_id_);

-- Who sees a task is asked of its candidate groups. What the engine wrote down for each task (7) and each ended one (19) goes, once.
delete from engine.act_ru_authorization where resource_type_ in (7, 19) and resource_id_ <> '*';

-- What stands in a table of the engine is executed: a model, the configuration of a job, a serialised value, a saved filter. So all that somebody can do who has
-- the running login alone is read: what Cordon writes while it runs is written in its signed transactions. Models, their files and the definitions of their jobs
-- the owner writes, when Cordon starts (ADR 114). Who has an account, and the hashes of passwords, are read with a signature alone (ADR 115). A policy is asked once for each statement. Tables that the engine gets later are found by RunningLogin.
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
