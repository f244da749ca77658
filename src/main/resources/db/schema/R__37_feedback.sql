-- What became of items, by whoever was given them.

call take_back('feedback');
grant select, insert, update on feedback to ${runtime};

-- An item that is withheld takes what was said of it along.
create policy reads on feedback for select to ${runtime} using (
    (select caller_is('#system'))
    or ((select caller_is('coordinator')) or country = (select caller_country()) or supplier = (select caller_country()))
       and exists (select from attached_item i where i.reference = feedback.item offset 0));
create policy adds on feedback for insert to ${runtime} with check ((select caller_is('#system')) or country = (select caller_country()));
-- Its country says it; it is owed no longer where its supplier withholds the item or takes it back.
create policy changes on feedback for update to ${runtime} using (
    (select caller_is('#system', 'coordinator')) or country = (select caller_country())
    or exists (select from attached_item i where i.reference = feedback.item and i.own offset 0));
