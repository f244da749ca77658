-- By what a question is found again before it is asked once more: telephone numbers, numbers of documents and names in its text, each in one spelling. Those that
-- were asked before this table was there are found by what they are about and by their words alone.
create table question_trace (
    question text        not null references question,
    -- Its kind and the spelling, as TELEPHONE 600000002.
    trace    text        collate "C" not null,
    asked_at timestamptz not null,
    primary key (question, trace)
);
create index question_trace_found on question_trace (trace, asked_at);
alter table question_trace enable row level security;

-- Files on reports by number and name go with the lead or the arrest that such a report became.

-- A report can become one arrest after another: when it became this one says which of its files go with it. None hung on any before.
alter table person_match add column matched_at timestamptz not null default '-infinity';

-- That a file was taken back is told in a job, too, to those who see what the report became.
alter table person_report_act drop constraint person_report_act_act_check;
alter table person_report_act add constraint person_report_act_act_check
    check (act in ('REPORTED', 'CORRECTED', 'WITHDRAWN', 'FILE_TAKEN_BACK'));
