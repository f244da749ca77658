-- Files attached to items. An attachment has no rule of its own: those who see the item see it, and the supplier of the item adds to it.

-- The items that can have attachments, and whether the caller's country supplied them. The view reads with the caller's rights, so that the
-- policies of the items decide who sees an attachment. A further kind of item is one more line.
create or replace view attached_item with (security_invoker = true) as
    select reference, country = (select caller_country()) as own from nomination
    union all
    select reference, reporting_country = (select caller_country()) from lead
    union all
    select a.reference, exists (select from arrest_report r where r.arrest = a.reference and r.country = (select caller_country()) offset 0) from arrest a
    union all
    -- The name of a file reveals who attached it, so a question that does not tell who asks has no attachments.
    select reference, own and named from seen_question
    union all
    -- Pictures are a part of an alert: readers who have opened it see them; after a recall its issuer alone does.
    select reference, own from seen_alert where readable
    union all
    select reference, not by_asker and party = (select caller_party()) from answer
    union all
    select reference, country = (select caller_country()) from person_report;
grant select on attached_item to ${runtime};

-- The files on reports by number and name that go with a lead or an arrest. It returns names alone; the policy below decides whether the
-- caller sees the files.
create or replace function files_behind(of_item text) returns table (item text, code text)
    language sql stable security definer rows 5 set search_path = cordon, pg_temp as $$
    select a.item, a.code from person_match m join attachment a on a.item = m.report
    where m.matched = of_item and went_with(a.item, a.added_at) = of_item and caller_is_signed()
$$;
revoke all on function files_behind(text) from public;
grant execute on function files_behind(text) to ${runtime};

call take_back('attachment', 'attachment_part', 'attachment_thumbnail');
grant select, insert, update on attachment to ${runtime};
-- A file that is taken back is deleted.
grant select, insert, delete on attachment_part, attachment_thumbnail to ${runtime};

create policy reads on attachment for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from attached_item i where i.reference = attachment.item offset 0)
    or item like 'R-%' and exists (select from attached_item i where i.reference = went_with(attachment.item, attachment.added_at) offset 0));
create policy adds on attachment for insert to ${runtime} with check (
    country = (select caller_country()) and exists (select from attached_item i where i.reference = attachment.item and i.own offset 0));
create policy changes on attachment for update to ${runtime} using (country = (select caller_country()));

create policy reads on attachment_part for select to ${runtime} using (
    exists (select from attachment a where a.item = attachment_part.item and a.code = attachment_part.code offset 0));
create policy adds on attachment_part for insert to ${runtime} with check (
    exists (select from attachment a where a.item = attachment_part.item and a.code = attachment_part.code and a.country = (select caller_country()) offset 0));
create policy drops on attachment_part for delete to ${runtime} using (
    exists (select from attachment a where a.item = attachment_part.item and a.code = attachment_part.code and a.country = (select caller_country()) offset 0));

create policy reads on attachment_thumbnail for select to ${runtime} using (
    exists (select from attachment a where a.item = attachment_thumbnail.item and a.code = attachment_thumbnail.code offset 0));
create policy adds on attachment_thumbnail for insert to ${runtime} with check (
    exists (select from attachment a where a.item = attachment_thumbnail.item and a.code = attachment_thumbnail.code and a.country = (select caller_country()) offset 0));
create policy drops on attachment_thumbnail for delete to ${runtime} using (
    exists (select from attachment a where a.item = attachment_thumbnail.item and a.code = attachment_thumbnail.code and a.country = (select caller_country()) offset 0));
