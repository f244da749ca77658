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
alter table draft enable row level security;

-- Who held an open task, in the order in which it was taken, taken over and put back; goes with its task.
create table task_handover (
    id      bigint generated always as identity primary key,
    task    text        not null,
    holder  text,
    by      text        not null,
    at      timestamptz not null
);
create index task_handover_task on task_handover (task);
alter table task_handover enable row level security;

-- What was answered under an Idempotency-Key: claimed and completed in the transaction of the act itself, forgotten after a day.
-- Keys belong to their caller. The digest is that of the request; the answer is byte for byte what this caller got.
create table kept_answer (
    caller       text        not null,
    key          text        not null,
    request      bytea       not null,
    claimed_at   timestamptz not null,
    status       integer,
    content_type text,
    location     text,
    body         bytea,
    -- The files that it shows, which its caller may not see any more when he asks for it again.
    shows        text[]      not null default '{}',
    primary key (caller, key)
);
create index kept_answer_age on kept_answer (claimed_at);
alter table kept_answer enable row level security;
