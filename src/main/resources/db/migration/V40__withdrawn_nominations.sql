-- Why a country withdrew a nomination of its own accord. One that was withdrawn so is not screened again when its country comes back after leaving,
-- and its person can be nominated anew; null where it counts as withdrawn because its country left or declined.
alter table nomination add column withdrawal_reason text check (withdrawal_reason is null or status = 'WITHDRAWN');

-- What the country says to the coordinator's questions, in words.
alter table nomination add column answer text;

alter table nomination drop constraint nomination_operation_country_entity_id_key;
create unique index nomination_once on nomination (operation, country, entity_id) where withdrawal_reason is null;
