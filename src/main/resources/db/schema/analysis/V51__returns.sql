-- What became of contributions, told to whoever supplied them (ADR 106).
create table contribution_return (
    contribution text        not null references contribution,
    kind         text        not null check (kind in ('MATCHED', 'CITED')),
    -- What led to it: the other contribution, or the product. It is told to nobody; whoever may not see it is not told of the return either.
    because      text        not null,
    told_at      timestamptz not null,
    -- By which whoever supplied it is told as it happens.
    event        uuid        not null references ledger_event,
    primary key (contribution, kind, because)
);
create unique index contribution_return_event on contribution_return (event);
alter table contribution_return enable row level security;

-- How long it took to contribute, in seconds from the opening of the form; null of what was sent without one.
alter table contribution add column seconds integer check (seconds between 0 and 86400);

-- Who said what a person is to the file, and who read it after him, by their accounts. A victim or a witness waits until somebody else says the same.
alter table entity
    add column categorised_by text,
    add column confirmed_by text,
    add column waiting boolean not null generated always as (
        schema = 'Person' and (category is null or category in ('VICTIM', 'WITNESS') and confirmed_by is null)) stored,
    add check (confirmed_by is null or confirmed_by is distinct from categorised_by);
drop index entity_quarantine;
create index entity_quarantine on entity (contribution) where waiting;
