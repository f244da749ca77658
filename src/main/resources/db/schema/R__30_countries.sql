-- Mail goes where the directory says: whoever holds the running login alone neither reads nor changes it.
call take_back('country', 'country_change');
grant select, insert, update on country to ${runtime};
grant select, insert on country_change to ${runtime};

create policy reads on country for select to ${runtime} using ((select caller()) is not null);
create policy written on country for insert to ${runtime} with check ((select caller_is('camunda-admin', '#system')));
create policy changed on country for update to ${runtime} using ((select caller_is('camunda-admin', '#system')));

create policy reads on country_change for select to ${runtime} using ((select caller()) is not null);
create policy written on country_change for insert to ${runtime} with check ((select caller_is('camunda-admin', '#system')));
