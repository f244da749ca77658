-- Whoever gives or takes a role makes the message about it, be it an administrator or, at a sign-in, nobody yet; and no other message by this.
create policy adds_of_roles on message for insert to ${runtime}
    with check (kind in ('ROLE_GIVEN', 'ROLE_TAKEN') and recipient = 'coordinator' and operation = 'ACCOUNTS');
