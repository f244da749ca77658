-- What analysts judge of two things of an analysis file: that they are one, or two (ADR 104). Kept from both ends, like a link, and gone with either of them.
create table judgement (
    entity             uuid        not null references entity on delete cascade,
    other              uuid        not null references entity on delete cascade,
    file               text        not null references analysis_file,
    contribution       text        not null references contribution,
    other_contribution text        not null references contribution,
    -- Taken back, nothing is said of the two any more.
    verdict            text        not null check (verdict in ('SAME', 'DIFFERENT', 'UNSURE', 'TAKEN_BACK')),
    reason             text,
    account            text        not null,
    judged_at          timestamptz not null,
    -- When another one took its place; of two things one judgement stands.
    ended_at           timestamptz,
    check (entity <> other),
    check (verdict not in ('SAME', 'DIFFERENT') or reason is not null)
);
create unique index judgement_standing on judgement (entity, other) where ended_at is null;
create index judgement_same on judgement (entity) include (other) where verdict = 'SAME' and ended_at is null;
create index judgement_entity on judgement (entity);
create index judgement_other on judgement (other);
create index judgement_file on judgement (file) where ended_at is null;
alter table judgement enable row level security;
