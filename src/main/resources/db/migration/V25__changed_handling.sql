-- What suppliers have changed about the handling of their items, and what it was before: only ever added to.
create table handling_change (
    number      bigint generated always as identity primary key,
    item        text        not null,
    code        text        not null,
    source      text,
    information integer,
    restriction text,
    parties     text[]      not null,
    version     integer     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    unique (item, version)
);

-- An open question to a country from which the target has been withheld since waits no longer.
create or replace function state_shown(target text, party text) returns text
    language sql stable security definer set search_path from current as
$$
    select case
        when t.state <> 'LOCATED' or (select not coalesce(bool_and(withheld_from(l.reference, $2)), false) from lead l
                                       where l.operation = t.operation and l.positive and t.reference = coalesce((select n.target from nomination n where n.reference = l.target), l.target)
                                         and l.state not in ('LAPSED', 'WITHDRAWN')) then t.state
        when exists (select from confirmation c where c.target = t.reference and (c.answer is null or c.answer = 'ASK')
                        and not withheld_from(c.target, 'ncb-' || c.country)) then 'AWAITING_CONFIRMATION'
        else 'AT_LARGE' end
    from target t where t.reference = $1
$$;

alter table handling_change enable row level security;
create policy reads on handling_change for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from handling h where h.item = handling_change.item and h.supplier = any (caller_groups())));
create policy adds on handling_change for insert to ${runtime} with check (
    exists (select from handling h where h.item = handling_change.item and h.supplier = any (caller_groups())));

grant select, insert on handling_change to ${runtime};
