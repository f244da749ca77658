-- A node is there as long as its own connection holds a lock that is named after it (org.cordon.kernel.node.Line). No clock is asked.
create or replace function node_is_there(id text) returns boolean language sql volatile set search_path = cordon, pg_temp as $$
    select exists (select from pg_locks where locktype = 'advisory' and classid = 17231 and objid = cast(cast(hashtext(id) as bigint) & 4294967295 as oid)
        and objsubid = 2 and granted and database = (select oid from pg_database where datname = current_database()));
$$;
