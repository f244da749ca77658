-- What a group leads to: those who work on it are put in touch, and operations are launched from it (ADR 94).
-- A bureau declares that it works on a group.
alter table contact_declaration drop constraint contact_declaration_kind_check;
alter table contact_declaration add check (kind in ('PERSON', 'DOCUMENT', 'TELEPHONE', 'VESSEL', 'GROUP'));

-- From which group an operation was launched.
create table group_operation (
    smuggling_group text        not null references smuggling_group,
    operation       text        not null references operation,
    launched_at     timestamptz not null,
    primary key (operation, smuggling_group)
);
create index group_operation_group on group_operation (smuggling_group);
alter table group_operation enable row level security;
