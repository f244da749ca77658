-- The posts of specialists to which a question is put; their bureau is asked, and sees which.
alter table asking add column specialists text[] not null default '{}';
