-- That a question was not answered by its deadline stays known when it is answered late, withdrawn or put once more.

alter table asking add column unanswered_since timestamptz;
update asking set unanswered_since = deadline
    where waits_since is null and outcome in ('UNANSWERED', 'ANSWERED', 'PARTLY', 'REFUSED', 'FORWARDED') and deadline <= ended_at;
