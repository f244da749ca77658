-- What is asked of one operation, of those that run, or of a page of a long list costs no more for all that have ended.

create index operation_launched on operation (launched_at desc, reference);
create index operation_running on operation (launched_at desc, reference) where phase not in ('CLOSED', 'CANCELLED');
create index lead_operation on lead (operation);
create index arrest_operation on arrest (operation);

-- A country's own, in the order of their references.
create index target_wanting_own on target_wanting (country, target);
drop index target_wanting_country;
create index target_host_own on target_host (country, target);
drop index target_host_country;

-- Nominations that are no target yet, or never became one.
create index nomination_open on nomination (reference) where target is null;
create index nomination_own on nomination (country, reference) where target is null;

-- What figures leave out.
create index handling_restricted on handling (item) where restriction is not null;

-- What somebody did and decided, the last first.
create index ledger_event_actor on ledger_event (actor, sequence);
create index audit_entry_acts on audit_entry (number) where action = 'CHANGE';
