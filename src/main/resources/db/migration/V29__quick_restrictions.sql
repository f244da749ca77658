-- Whether its supplier withholds an item from a party, the same rule as before: asked row by row by lists and policies, it now looks up the handlings of
-- the few items behind a reference instead of reading all there are, and keeps its plans over the statements of a session.
create or replace function withheld_from(reference text, party text) returns boolean
    language plpgsql stable security definer set search_path = cordon, pg_temp as
$$
#variable_conflict use_column
declare
    hung_on text;
begin
    if $2 in ('compliance', 'manager') then
        return false;
    end if;
    if exists (select from handling h where h.item = $1 and restricts(h.supplier, h.restriction, h.parties, h.released, $2)) then
        return true;
    end if;
    hung_on := coalesce((select l.target from lead l where l.reference = $1), (select a.target from arrest a where a.reference = $1), $1);
    -- A lead or an arrest may name a target by the reference that it had before it was joined.
    hung_on := coalesce((select n.target from nomination n where n.reference = hung_on), hung_on);
    return exists (select from nomination n join handling h on h.item = n.reference
                    where n.target = hung_on and restricts(h.supplier, h.restriction, h.parties, h.released, $2))
       and not exists (select from nomination n where n.target = hung_on and 'ncb-' || n.country = $2);
end
$$;

create function restricts(supplier text, restriction text, parties text[], released text[], party text) returns boolean
    language sql immutable parallel safe
    return supplier <> party and party <> all (released)
       and case restriction when 'NOT_FOR' then party = any (parties) when 'ONLY_FOR' then party <> all (parties) else false end;

create or replace function state_shown(target text, party text) returns text
    language sql stable security definer set search_path = cordon, pg_temp as
$$
    select case
        when t.state <> 'LOCATED' or (select not coalesce(bool_and(withheld_from(l.reference, $2)), false) from lead l
                                       where (l.target = t.reference or l.target in (select n.reference from nomination n where n.target = t.reference))
                                         and l.operation = t.operation and l.positive
                                         and t.reference = coalesce((select n.target from nomination n where n.reference = l.target), l.target)
                                         and l.state not in ('LAPSED', 'WITHDRAWN')) then t.state
        when exists (select from confirmation c where c.target = t.reference and (c.answer is null or c.answer = 'ASK')
                        and not withheld_from(c.target, 'ncb-' || c.country)) then 'AWAITING_CONFIRMATION'
        else 'AT_LARGE' end
    from target t where t.reference = $1
$$;

-- The messages of an operation, page by page.
create index message_queue on message (operation, queued_at, id);
