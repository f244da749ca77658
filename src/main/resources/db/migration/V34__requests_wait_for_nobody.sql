-- A foreign key locks the row that it names. A partner's request about something in an operation on which somebody works at that moment would wait for
-- him, and one about nothing would not: the partner could tell them apart by the time. The operation comes from operation_of, and none is ever deleted.
alter table release_request drop constraint release_request_operation_fkey;
