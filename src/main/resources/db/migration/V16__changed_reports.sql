-- Reports that their countries correct or withdraw. What a report said before is kept, and so is why it was changed.
alter table lead drop constraint lead_state_check;
alter table lead add constraint lead_state_check check (state in ('OPEN', 'USED', 'NOT_USED', 'PASSED_ON', 'LAPSED', 'WITHDRAWN'));

alter table arrest drop constraint arrest_state_check;
alter table arrest add constraint arrest_state_check check (state in
    ('IDENTITY_PENDING', 'CONFIRMED', 'WRONG_PERSON', 'UNANSWERED', 'RELEASED', 'ESCAPED', 'EXTRADITION',
     'SURRENDERED', 'RETURNED_OTHERWISE', 'REFUSED', 'WITHDRAWN'));

-- Each country's report of an arrest whole, so that an arrest goes on by another's report when the first is withdrawn. Rows are only ever added: the
-- last one of a country is what it reports now.
alter table arrest_report
    drop constraint arrest_report_pkey,
    add column number        bigint generated always as identity primary key,
    add column withdrawn     boolean not null default false,
    add column zone          text,
    add column place         text,
    add column legal_basis   text,
    add column identified_by text,
    add column custody       text;
update arrest_report r set zone = a.zone from arrest a where a.reference = r.arrest;
update arrest_report r
   set place = a.place, legal_basis = a.legal_basis, identified_by = a.identified_by, custody = a.custody
  from arrest a where a.reference = r.arrest and a.country = r.country;
alter table arrest_report alter column zone set not null;
create index arrest_report_country on arrest_report (arrest, country, number);

create view arrest_report_now as select distinct on (arrest, country) * from arrest_report order by arrest, country, number desc;

alter table person_report add column withdrawn_at timestamptz;

create table report_change (
    number     bigint generated always as identity primary key,
    report     text        not null,
    country    text        not null,
    withdrawn  boolean     not null,
    reason     text        not null,
    before     jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index report_change_report on report_change (report, number);

create index ledger_event_subject on ledger_event (subject) where subject is not null;

grant select, insert on report_change to ${runtime};
grant select on arrest_report_now to ${runtime};
