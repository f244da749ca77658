-- What officers have filled in and not sent: one draft for each task and each group that works on it, or for each start form and its account.
-- It may hold personal data, so it is never a variable of the engine, and it goes with its task.
create table draft (
    task     text        not null,
    owner    text        not null,
    content  jsonb       not null,
    version  integer     not null,
    kept_by  text        not null,
    kept_at  timestamptz not null,
    primary key (task, owner)
);

-- Who held an open task, in the order in which it was taken, taken over and put back; goes with its task.
create table task_handover (
    id      bigint generated always as identity primary key,
    task    text        not null,
    holder  text,
    by      text        not null,
    at      timestamptz not null
);
create index task_handover_task on task_handover (task);

-- Who in the nominating country last changed a nomination's file, to be named to whoever looked at it before.
alter table nomination add column changed_by text;
alter table nomination add column changed_at timestamptz;

grant select, insert, update, delete on draft to ${runtime};
grant select, insert, delete on task_handover to ${runtime};
