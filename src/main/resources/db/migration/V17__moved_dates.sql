-- Every date of an operation can be moved, those too that followed from others so far.
alter table operation add column approval_deadline timestamptz;
alter table operation add column closing_deadline timestamptz;
update operation set approval_deadline = operation_end + interval '14 days', closing_deadline = operation_end + interval '90 days';
alter table operation alter column approval_deadline set not null;
alter table operation alter column closing_deadline set not null;

-- A date that one country has of its own, instead of its operation's. Until when it answers stands in participation.answer_deadline.
create table own_date (
    operation text        not null,
    country   text        not null,
    date      text        not null check (date in ('NOMINATION_DEADLINE', 'CONFIRMATION_DEADLINE')),
    at        timestamptz not null,
    primary key (operation, country, date),
    foreign key (operation, country) references participation (operation, country)
);

grant select, insert, update, delete on own_date to ${runtime};
