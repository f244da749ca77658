-- The member countries and their bureaus: reference data, open to every signed-in user. Cordon loads countries.csv into it at
-- each start; only the contacts belong to the installation.

create table country (
    code     text primary key,
    bureau   text not null,
    region   text not null,
    language text not null check (language in ('en', 'fr', 'es', 'ar')),
    zone     text not null,
    contact  text
);

grant select, insert, update on country to ${runtime};
