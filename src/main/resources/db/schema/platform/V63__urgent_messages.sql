-- What is urgent leaves before what is not, however long that waits.
alter table message add column urgent boolean not null default false;
drop index message_waiting;
create index message_waiting on message (urgent desc, queued_at, id) where status = 'QUEUED' and not taken_over;
