-- A country may leave of its own accord, and is not reminded too often.
alter table participation drop constraint participation_status_check;
alter table participation add constraint participation_status_check check (status in
    ('INVITED', 'ACCEPTED', 'DECLINED', 'SILENT', 'LEFT', 'SUSPENDED', 'COMPLETED', 'CANCELLED'));
alter table participation add column reminded_at timestamptz;
