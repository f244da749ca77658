-- Counts what has changed of the things that a contribution told of, so that what is computed of a network is kept until it is true no longer (ADR 108).
alter table contribution add column revision bigint not null default 0;
