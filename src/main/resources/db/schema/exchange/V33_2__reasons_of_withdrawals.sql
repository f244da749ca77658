-- A question is withdrawn for a reason of a list: words could name one who asks without being named (ADR 83). What was said in words before is kept by nobody.
update question set withdrawal_reason = 'OTHER' where withdrawal_reason is not null;
alter table question add check (withdrawal_reason in ('ANSWERED_OTHERWISE', 'NO_LONGER_NEEDED', 'ASKED_ANEW', 'ASKED_BY_MISTAKE', 'OTHER'));
