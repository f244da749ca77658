-- Whose a link is stands beside it, so that ways are found by the index alone (ADR 102).
drop index link_entity;
create index link_entity on link (entity) include (other, contribution);
