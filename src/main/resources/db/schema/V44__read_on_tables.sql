-- Of an arrest that several countries have reported each puts on the table what it reports itself (ADR 98).
alter table session_note drop constraint session_note_session_item_fkey;
alter table session_item drop constraint session_item_pkey;
alter table session_item add primary key (session, item, supplier);
