-- The engine scans all timers at each acquisition and all tasks at each completion without these two.
create index CORDON_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_);
create index CORDON_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_);
