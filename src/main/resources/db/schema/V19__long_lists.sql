-- Operations are given in pages: running ones first, of both the last launched first.

create index operation_listed on operation ((phase in ('CLOSED', 'CANCELLED')), launched_at desc, reference);
drop index operation_launched;

-- What concerns accounts, the last first, among all that people read.
create index audit_entry_accounts on audit_entry (number) where action in ('SIGN_IN', 'SIGN_IN_FAILED', 'ACCOUNT_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN',
    'FACTOR_SET_UP', 'FACTOR_REMOVED', 'FACTOR_FAILED', 'RECOVERY_CODE_USED');
