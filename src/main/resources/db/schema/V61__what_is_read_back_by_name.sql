-- Acts on accounts are read back by their names: one that is none of them would break the page that lists them.
alter table account_act add constraint account_act_act_check check (act in ('MADE', 'INVITED', 'LINK_SENT', 'ADDRESS', 'NAME', 'PASSWORD', 'PASSWORD_CLOSED', 'ROLE_GIVEN',
    'ROLE_TAKEN', 'UNLOCKED', 'FACTOR_SET_UP', 'FACTOR_REMOVED', 'FACTOR_GUESSED', 'REMOVED', 'ASKED', 'REQUEST_REFUSED'));
-- So are earlier restrictions.
alter table handling_change add constraint handling_change_restriction_check check (restriction in ('NOT_FOR', 'ONLY_FOR'));
