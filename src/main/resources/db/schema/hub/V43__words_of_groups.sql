-- The words by which what is known of groups is found, as the application folds them; facts that were there before get theirs at its start (ADR 97).
create table group_fact_word (
    fact    text not null references group_fact,
    word    text collate "C" not null,
    -- Whether it is a word of a name of the group, as it is spelled: those are looked for first.
    of_name boolean not null,
    primary key (fact, word)
);
create index group_fact_word_found on group_fact_word (of_name, word, fact);
alter table group_fact_word enable row level security;

-- How its words were folded.
alter table group_fact add words_fold integer;
