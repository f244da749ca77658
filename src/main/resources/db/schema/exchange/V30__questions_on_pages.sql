-- What is open between those who ask and those who are asked is read on every view of a country's own: it does not grow with what was answered.
create index asking_open on asking (deadline) where outcome is null or outcome = 'UNANSWERED';

-- Results of an operation count the questions about its targets.
create index question_operation on question (substring(subject from '^(.*)-[TLA][0-9A-Z]{5}$')) where subject is not null;

-- What is owed of a lead rests while compliance has suspended its target. Null of everything else.
alter table feedback add column target text;
