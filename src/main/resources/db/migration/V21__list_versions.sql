-- That two nominations are one person, or that they are not after all, as the coordinator decided it: with his reason, which is no fact of the ledger.
create table list_decision (
    id           bigint generated always as identity primary key,
    operation    text        not null references operation,
    list_version integer     not null,
    kind         text        not null check (kind in ('JOINED', 'SPLIT')),
    nomination   text        not null references nomination,
    target       text        not null references target,
    reason       text,
    decided_by   text        not null,
    decided_at   timestamptz not null
);
create index list_decision_operation on list_decision (operation, list_version);

-- What a version of the target list changed against the one before. Target is the reference that came, went or split off; other the target that goes
-- on for it, or from which it split off.
create table target_list_change (
    operation text    not null,
    version   integer not null,
    kind      text    not null check (kind in ('ADDED', 'JOINED', 'SPLIT', 'WITHDRAWN')),
    target    text    not null,
    other     text,
    reason    text,
    primary key (operation, version, target, kind),
    foreign key (operation, version) references target_list
);

-- Who was told of what by a version. Target is the one that the country sees; other, empty where there is none, its own former reference.
create table target_list_told (
    operation text    not null,
    version   integer not null,
    country   text    not null,
    kind      text    not null check (kind in ('ADDED', 'JOINED', 'SPLIT', 'WITHDRAWN')),
    target    text    not null references target,
    other     text    not null default '',
    primary key (operation, version, country, target, kind, other),
    foreign key (operation, version) references target_list
);
create index target_list_told_target on target_list_told (target, country);

-- By the first version each country was told of what it had to confirm.
insert into target_list_told (operation, version, country, kind, target)
    select distinct c.operation, 1, c.country, 'ADDED', c.target
    from confirmation c join target_list_entry e on e.operation = c.operation and e.version = 1 and e.target = c.target;

-- Why a nomination was joined that is no target yet.
alter table nomination add column join_reason text;

grant select, insert on list_decision, target_list_change, target_list_told to ${runtime};
-- A target that is split again keeps neither the countries nor the questions of the others.
grant delete on target_wanting, confirmation to ${runtime};
