-- How full the measure of an account is for each kind of act that it may do only so often. It empties evenly.
create table act_level (
    account text             not null,
    act     text             not null,
    level   double precision not null,
    at      timestamptz      not null,
    primary key (account, act)
);
alter table act_level enable row level security;
create policy all_for_their_accounts on act_level to ${runtime} using (account = (select caller()));
grant select, insert, update on act_level to ${runtime};

create function level_at(level double precision, since timestamptz, now timestamptz, rate double precision) returns double precision
    language sql immutable parallel safe
    return greatest(0, level - greatest(0, extract(epoch from now - since)) * rate);
