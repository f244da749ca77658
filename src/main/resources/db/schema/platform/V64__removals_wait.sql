-- To take away a role that opens files, and to remove such an account, waits for a second administrator as well.
alter table account_request drop constraint account_request_act_check;
alter table account_request add constraint account_request_act_check
    check (act in ('INVITE', 'LINK', 'ADDRESS', 'ROLE', 'FACTOR', 'TAKE', 'REMOVE'));
