-- How soon an alert is to be opened (ADR 85).
alter table alert add column urgency text not null default 'NORMAL' check (urgency in ('FLASH', 'URGENT', 'NORMAL', 'ROUTINE'));
alter table alert alter column urgency drop default;
