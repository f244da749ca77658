-- A key is replaced without a stop: the youngest is used, all that are still there are understood.
alter table ledger_cursor_key add column number integer primary key generated always as identity, add column made_at timestamptz not null default now();
alter table browser_key add column number integer primary key generated always as identity, add column made_at timestamptz not null default now();
