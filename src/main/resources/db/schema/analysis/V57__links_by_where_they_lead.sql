-- A link is kept from both ends. Those between some things are looked for from where they lead, so that of what many lead to few are read (ADR 108).
drop index link_entity;
create index link_entity on link (entity, outgoing) include (other, contribution);
