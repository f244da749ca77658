-- The language that a person has chosen for himself; who has no row is spoken to in that of his country.
create table own_language (
    account   text        primary key,
    language  text        not null check (language in ('en', 'fr', 'es', 'ar')),
    chosen_at timestamptz not null
);
grant select, insert, update on own_language to ${runtime};

alter table own_language enable row level security;
create policy all_for_their_accounts on own_language to ${runtime} using (account = (select caller()));
