-- A message leaves without a process of its own; one that could not is taken over by the process message-delivery, which tries it again.
alter table message add column taken_over boolean not null default false;
-- Until now every message had its process, and those that still wait go on with it.
update message set taken_over = true where status in ('QUEUED', 'FAILED');
create index message_waiting on message (queued_at, id) where status = 'QUEUED' and not taken_over;
