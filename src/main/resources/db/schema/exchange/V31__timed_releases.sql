-- A question can be withdrawn by the country that asks it (ADR 83).
alter table question add column withdrawn_at timestamptz;
alter table question add column withdrawal_reason text;
alter table question add check ((withdrawn_at is null) = (withdrawal_reason is null));

-- What was put to somebody is withdrawn from him with the question, or alone, where he may not see it any longer.
alter table asking drop constraint asking_outcome_check;
alter table asking add constraint asking_outcome_check
    check (outcome in ('ANSWERED', 'PARTLY', 'REFUSED', 'FORWARDED', 'UNANSWERED', 'LAPSED', 'WITHDRAWN'));

-- A release may end at a time.
alter table release_answer add column until timestamptz check (until is null or answer = 'RELEASED');

-- An item that its supplier has released for a time. The version of its handling by which he has says whether it was taken back or released anew since.
create table timed_release (
    request  text    not null references release_request,
    item     text    not null,
    supplier text    not null,
    version  integer not null,
    primary key (request, item)
);
alter table timed_release enable row level security;
