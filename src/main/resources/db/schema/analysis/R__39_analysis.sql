-- Analysis files. The coordination orders them, compliance opens them, and the analysts who are their members see a file whole. Countries
-- see of an opened file what it takes, and until when. For everybody else, other analysts among them, the file does not exist. ADR 100.

-- The files in which the caller works. Policies read this view, past the policies of the tables. A member who also worked for a country or
-- a partner would see in the files what suppliers keep from that country or partner.
create or replace view own_file with (security_barrier = true) as
    select m.file from analysis_file_member m where m.account = (select caller()) and (select caller_is('analyst'))
      and (select caller_country()) is null and not (select caller_is_partner());

create or replace view seen_analysis_file with (security_barrier = true) as
    select f.reference, f.state, f.purpose, f.scope, f.persons, f.data, f.ordered_at, f.review_on, f.ends_on, f.erased_at,
           case when t.told then f.decide_by end as decide_by, case when t.told then f.decided_at end as decided_at,
           case when t.told then f.reason end as reason, case when t.told then f.review_by end as review_by, t.told
    from analysis_file f
    cross join lateral (select (select caller_is('#system', 'coordinator', 'compliance'))
                               or exists (select from own_file o where o.file = f.reference offset 0) as told offset 0) t
    where (select caller_is_signed()) and (t.told or f.state in ('OPEN', 'CLOSED', 'ERASED') and (select caller_country()) is not null);

grant select on own_file, seen_analysis_file to ${runtime};

call take_back('analysis_file', 'analysis_file_member');
grant select, insert, update on analysis_file to ${runtime};
grant select, insert, delete on analysis_file_member to ${runtime};

-- Countries use seen_analysis_file, which shows each country what it may know of a file.
create policy reads on analysis_file for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'compliance')) or exists (select from own_file o where o.file = analysis_file.reference offset 0));
create policy adds on analysis_file for insert to ${runtime} with check ((select caller_is('coordinator')) and state = 'ORDERED');
create policy runs on analysis_file for update to ${runtime} using ((select caller_is('#system')));
create policy decides on analysis_file for update to ${runtime}
    using ((select caller_is('compliance')) and state = 'ORDERED') with check ((select caller_is('compliance')) and state in ('OPEN', 'REFUSED'));
create policy reviews on analysis_file for update to ${runtime}
    using ((select caller_is('coordinator')) and review_by is not null)
    with check ((select caller_is('coordinator')) and state in ('OPEN', 'CLOSED'));

create policy reads on analysis_file_member for select to ${runtime} using (
    (select caller_is('#system', 'coordinator', 'compliance')) or exists (select from own_file o where o.file = analysis_file_member.file offset 0));
create policy adds on analysis_file_member for insert to ${runtime} with check (
    (select caller_is('coordinator')) and exists (select from analysis_file f where f.reference = analysis_file_member.file and f.state in ('ORDERED', 'OPEN', 'CLOSED') offset 0));
-- The members of a file change while it runs. ADR 110.
create policy staffs on analysis_file_member for delete to ${runtime} using (
    (select caller_is('coordinator')) and exists (select from analysis_file f where f.reference = analysis_file_member.file and f.state in ('OPEN', 'CLOSED') offset 0));
create policy erases on analysis_file_member for delete to ${runtime} using ((select caller_is('#system')));
