-- What Cordon adds to the tables of the engine, which its own scripts have made before. Here it reaches an installation that is there already.

-- The engine scans all timers at each acquisition and all tasks at each completion without these two.
create index if not exists cordon_idx_job_duedate on engine.act_ru_job (duedate_);
create index if not exists cordon_idx_task_parent on engine.act_ru_task (parent_task_id_);

-- Who sees a task is asked of its candidate groups. What the engine wrote down for each task (7) and each ended one (19) goes, once.
delete from engine.act_ru_authorization where resource_type_ in (7, 19) and resource_id_ <> '*';

-- Who may do what hangs on the engine's accounts: whoever holds the running login alone makes none, gives himself no group and replaces no password.
do $$
declare
    accounts text;
    held record;
begin
    foreach accounts in array array['act_id_user', 'act_id_group', 'act_id_membership', 'act_id_info', 'act_id_tenant', 'act_id_tenant_member'] loop
        for held in select policyname from pg_policies where schemaname = 'engine' and tablename = accounts loop
            execute format('drop policy %I on engine.%I', held.policyname, accounts);
        end loop;
        execute format('alter table engine.%I enable row level security', accounts);
        execute format('create policy reads on engine.%I for select using (true)', accounts);
        execute format('create policy made_by_cordon on engine.%I for insert with check ((select cordon.caller_is_signed()))', accounts);
        execute format('create policy changed_by_cordon on engine.%I for update using ((select cordon.caller_is_signed()))', accounts);
        execute format('create policy deleted_by_cordon on engine.%I for delete using ((select cordon.caller_is_signed()))', accounts);
    end loop;
end
$$;
