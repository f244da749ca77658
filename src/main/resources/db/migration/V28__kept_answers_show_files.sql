-- An answer that is kept under a key may show files, which its caller may not see any more when he asks for it again.
alter table kept_answer add column shows text[] not null default '{}';

-- Whether the caller sees what has this reference, as the policies say. A target on which he reported is not seen for that alone.
create function sees_still(item text) returns boolean language sql stable set search_path = cordon, pg_temp as $$
    select exists (select from nomination n where n.reference = item) or exists (select from lead l where l.reference = item)
        or exists (select from arrest a where a.reference = item)
        or case when caller_country() is null then exists (select from target t where t.reference = target_of(item))
                else exists (select from seen_target s where s.target = target_of(item)) end
$$;
