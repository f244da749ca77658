-- Posts of specialists, for whoever may have to reach one: the same as for duty posts. Their bureau alone writes them down. ADR 92.
call take_back('specialist_post');
grant select, insert, update on specialist_post to ${runtime};

create policy reads on specialist_post for select to ${runtime} using (
    (select caller_is('camunda-admin', 'coordinator', '#system')) or (select caller_country()) is not null);
create policy written on specialist_post for insert to ${runtime} with check (country = (select caller_country()));
create policy changed on specialist_post for update to ${runtime} using (
    (select caller_is('#system')) or country = (select caller_country()));
