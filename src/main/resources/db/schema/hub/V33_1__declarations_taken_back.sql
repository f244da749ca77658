-- That a bureau has taken back what it had declared (ADR 81).
alter table contact_declaration add column withdrawn_at timestamptz check (withdrawn_at is null or ended_at is not null);
