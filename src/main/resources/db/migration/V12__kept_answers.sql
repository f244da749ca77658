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
    primary key (caller, key)
);
create index kept_answer_age on kept_answer (claimed_at);

grant select, insert, update, delete on kept_answer to ${runtime};
