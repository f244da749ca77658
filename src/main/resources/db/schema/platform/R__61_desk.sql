-- Drafts, holders of tasks, and kept answers belong to the accounts that work with them.

-- Whether a task is for one of the caller's groups.
create or replace function works_on(of_task text) returns boolean language plpgsql stable security definer set search_path = cordon, engine, pg_temp as $$
begin
    return exists (select from engine.act_ru_identitylink
        where task_id_ = of_task and type_ = 'candidate' and group_id_ = any (caller_groups()));
end
$$;

-- Drafts and handovers that are no longer needed are deleted for every owner, because an act of one officer may end the task of another.
-- Only functions and Cordon itself delete them.
create or replace function drop_desk(of_task text) returns void language plpgsql volatile security definer set search_path = cordon, pg_temp as $$
begin
    if caller_is_signed() then
        delete from draft where task = of_task;
        delete from task_handover where task = of_task;
    end if;
end
$$;

create or replace function drop_unsent_drafts(of_forms text[], older_than timestamptz) returns void
    language sql volatile security definer set search_path = cordon, pg_temp as $$
    delete from draft where task = any (of_forms) and kept_at < older_than and caller_is_signed();
$$;

-- Nodes of the release before call the function without "but_of".
drop function if exists drop_drafts_about(text, text);
create or replace function drop_drafts_about(of_form text, of_file text, but_of text[] default '{}') returns void
    language sql volatile security definer set search_path = cordon, pg_temp as $$
    delete from draft where caller_is('#system') and task = of_form and content ->> 'file' = of_file and owner <> all (but_of);
$$;

-- A row that another transaction is just deleting is left to that transaction.
create or replace function forget_answers(older_than timestamptz, at_most integer) returns void
    language sql volatile security definer set search_path = cordon, pg_temp as $$
    delete from kept_answer where caller_is_signed() and (caller, key) in (select caller, key from kept_answer where claimed_at < older_than
        order by claimed_at limit at_most for update skip locked);
$$;

call take_back('draft', 'task_handover', 'kept_answer');
grant select, insert, update, delete on draft, kept_answer to ${runtime};
grant select, insert on task_handover to ${runtime};

create policy all_for_their_owners on draft to ${runtime} using (
    owner = (select caller()) or owner = any (cast((select caller_groups()) as text[])));

create policy reads on task_handover for select to ${runtime} using (works_on(task));
create policy adds on task_handover for insert to ${runtime} with check (by = (select caller()));

create policy all_for_their_callers on kept_answer to ${runtime} using (kept_answer.caller = (select caller()));
