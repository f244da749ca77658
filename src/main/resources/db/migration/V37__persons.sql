-- The words by which a person is found: of his names in one spelling, of the number of the notice, of the reference. PersonName folds them; words_fold
-- tells which of its foldings a nomination was written with, null that it has none yet.
alter table nomination add column words_fold integer;

create table nomination_word (
    nomination text not null references nomination,
    word       text collate "C" not null,
    primary key (nomination, word)
);
create index nomination_word_found on nomination_word (word, nomination);

alter table nomination_word enable row level security;
create policy reads on nomination_word for select to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or exists (select from nomination n where n.reference = nomination_word.nomination));
create policy adds on nomination_word for insert to ${runtime} with check (
    (select caller_is('#system', 'coordinator'))
    or exists (select from nomination n where n.reference = nomination_word.nomination and n.country = (select caller_country())));
create policy drops on nomination_word for delete to ${runtime} using (
    (select caller_is('#system', 'coordinator'))
    or exists (select from nomination n where n.reference = nomination_word.nomination and n.country = (select caller_country())));

grant select, insert, delete on nomination_word to ${runtime};

-- Targets that the caller's country sees without having nominated them: of those it is told what happens, and not how they were screened.
create view told_target as
    select target from hosted_target
    union all
    select target from released_target;
grant select on told_target to ${runtime};

-- The sight of an event follows the sight of its target, however a country came by that.
alter policy reads on ledger_event using (
    (select caller_is('#system', 'manager'))
    or ((select caller_is('coordinator'))
        or country is null and type = any (facts_of_the_operation())
           and not (type = 'LIST_FROZEN' and cast(detail ->> 'version' as integer) > 1)
           and exists (select from participation p where p.operation = ledger_event.operation and p.country = (select caller_country())
                          and p.status not in ('DECLINED', 'SILENT', 'LEFT', 'SUSPENDED'))
        or target is null and country = (select caller_country())
        or exists (select from nominated_target n where n.target = ledger_event.target)
        or type <> all (facts_of_the_screening()) and exists (select from told_target h where h.target = ledger_event.target))
       and not withheld_from(coalesce(subject, target), (select caller_party()))
    or subject in (select reported_leads())
    or subject in (select reported_arrests()));
