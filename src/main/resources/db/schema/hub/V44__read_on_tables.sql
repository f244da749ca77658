-- Of an arrest that several countries have reported each puts on the table what it reports itself (ADR 98).
alter table session_note drop constraint session_note_session_item_fkey;
alter table session_item drop constraint session_item_pkey;
alter table session_item add primary key (session, item, supplier);

-- A note is on what one of them put there, and for whoever sees that.
alter table session_note add column supplier text;
update session_note n set supplier = i.supplier from session_item i where i.session = n.session and i.item = n.item;
alter table session_note add check ((item is null) = (supplier is null));
alter table session_note add foreign key (session, item, supplier) references session_item;
