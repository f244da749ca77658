-- The key under which Cordon signs what a browser keeps for it before anybody is signed in. All nodes share it, and no caller reads it but Cordon itself.
create table browser_key (
    key bytea not null
);
insert into browser_key values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

grant select on browser_key to ${runtime};

alter table browser_key enable row level security;
create policy reads on browser_key for select to ${runtime} using ((select caller_is('#system')));
