-- Why a country withdrew, and why a pursuit ended, in the words of the officer: shown with the file, never in a message or the ledger.
alter table target_wanting add column withdrawal_reason text;
alter table target add column end_reason text;
