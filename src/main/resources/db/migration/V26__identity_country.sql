-- Which country said whether the person arrested is the one sought: it alone corrects that.
alter table arrest add column identity_country text;
update arrest a set identity_country = (select min(w.country) from target_wanting w where w.target = a.target having count(*) = 1)
 where a.identity_method is not null or a.identity_text is not null;
create index arrest_identity_country on arrest (operation, identity_country) where identity_country is not null;

-- What it has changed in its answer stands under the arrest and this word.
drop policy reads on report_change;
create policy reads on report_change for select to ${runtime} using (
    (select caller_is('#system'))
    or (select caller_is('coordinator')) and report not like 'R-%'
    or country = (select caller_country())
       and (report like 'R-%'
            or report in (select reported_leads())
            or report in (select reported_arrests())
            or report like '%/identity' and exists (select from arrest a where a.reference = split_part(report_change.report, '/', 1)
                                                      and a.identity_country = (select caller_country()))));
