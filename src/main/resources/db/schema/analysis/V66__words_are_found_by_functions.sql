-- A column of words that an index holds is compared before any policy is asked, and the running login learns of it sign by sign (ADR 115). So no index that it can use
-- holds any: what finds one person is the owner's, by an expression that PostgreSQL takes from nobody else before the policies.
drop index nomination_entity;
create index nomination_entity on nomination (replace(entity_id, '-', '/'));
alter index nomination_entity alter column 1 set statistics 0;
drop index nomination_once;
create unique index nomination_once on nomination (operation, country, (entity_id || '')) where withdrawal_reason is null;
alter index nomination_once alter column 3 set statistics 0;
drop index person_report_person;
create index person_report_person on person_report (country, kind);
alter table entity drop constraint entity_contribution_name_key;
create unique index entity_named on entity (contribution, (name || ''));
alter index entity_named alter column 2 set statistics 0;
