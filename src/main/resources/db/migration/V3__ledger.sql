-- The order in which events became visible. The sequence of ledger_event is drawn before the commit, so that a reader who remembers the last
-- one he saw would miss an event of a transaction that was still open; a position is drawn at the commit itself, one transaction at a time.
create table ledger_position (
    position  bigint generated always as identity primary key,
    operation text not null,
    event     uuid not null unique references ledger_event
);
create index ledger_position_operation on ledger_position (operation, position);

create function place_ledger_event() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    perform pg_advisory_xact_lock(hashtext('ledger_position'));
    insert into ledger_position (operation, event) values (new.operation, new.id);
    return null;
end
$$;

create constraint trigger ledger_event_placed after insert on ledger_event
    deferrable initially deferred for each row execute function place_ledger_event();

insert into ledger_position (operation, event) select operation, id from ledger_event order by sequence;

-- The key under which a reader's place in the ledger is given to him, so that he cannot count what he does not see. All nodes share it.
create table ledger_cursor_key (
    key bytea not null
);
insert into ledger_cursor_key values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create index frozen_results_approved on frozen_results (operation, frozen_at) where approved;

grant select on ledger_position, ledger_cursor_key to ${runtime};
