-- The running login reads the key of cursors (R__40_ledger) and, as Cordon itself, the key of browsers. The key of callers is for the owner alone.
call take_back('caller_key', 'browser_key');
grant select on browser_key to ${runtime};

create policy reads on browser_key for select to ${runtime} using ((select caller_is('#system')));
