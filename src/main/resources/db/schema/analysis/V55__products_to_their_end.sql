-- A release that was asked for a product which is given up, or does without it, is needed no longer (ADR 109).
alter table release_request drop constraint release_request_outcome_check;
alter table release_request add constraint release_request_outcome_check check (outcome in ('RELEASED', 'REFUSED', 'UNANSWERED', 'NOT_NEEDED'));

-- As whom the country has nominated whom it took up from a product, by the reference of that (ADR 109).
alter table product_proposal add column nomination text check (nomination is null or outcome = 'TAKEN_UP');
