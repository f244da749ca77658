-- Partners are asked as well (ADR 84): what is put to one is released to it by that.
alter table asking drop constraint asking_party_check;
alter table asking add constraint asking_party_check check (party like 'ncb-%' or party = 'coordinator' or party like 'partner-%');

-- The targets, leads and arrests that an answer names. Each reader is shown those that he sees himself.
alter table answer add column items text[] not null default '{}';
