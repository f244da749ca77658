-- What an administrator keeps in the directory beside the reference data: when somebody is on duty, and who changed what.

alter table country
    add column duty_hours text,
    add column version    integer not null default 1,
    add column changed_by text,
    add column changed_at timestamptz,
    -- Bureau, region, language or zone are the installation's own: the next start leaves them alone.
    add column own        boolean not null default false;

-- One line for each field that was changed, only ever added.
create table country_change (
    id         bigint generated always as identity primary key,
    code       text        not null references country (code),
    field      text        not null,
    before     text,
    after      text,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index country_change_code on country_change (code, id);

grant select, insert on country_change to ${runtime};
