-- Who may do what hangs on the engine's accounts: whoever holds the running login alone makes none, gives himself no group and replaces no password.
do $$
declare
    accounts text;
begin
    foreach accounts in array array['act_id_user', 'act_id_group', 'act_id_membership', 'act_id_info', 'act_id_tenant', 'act_id_tenant_member'] loop
        if not exists (select from pg_policies where schemaname = 'engine' and tablename = accounts) then
            execute format('alter table engine.%I enable row level security', accounts);
            execute format('create policy reads on engine.%I for select using (true)', accounts);
            execute format('create policy made_by_cordon on engine.%I for insert with check ((select cordon.caller_is_signed()))', accounts);
            execute format('create policy changed_by_cordon on engine.%I for update using ((select cordon.caller_is_signed()))', accounts);
            execute format('create policy deleted_by_cordon on engine.%I for delete using ((select cordon.caller_is_signed()))', accounts);
        end if;
    end loop;
end
$$;
