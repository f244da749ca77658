-- Of the keys the running login reads that of cursors (R__40_ledger) and, as Cordon itself, that of browsers; that of callers is the owner's.
call take_back('caller_key', 'browser_key');
grant select on browser_key to ${runtime};

create policy reads on browser_key for select to ${runtime} using ((select caller_is('#system')));
