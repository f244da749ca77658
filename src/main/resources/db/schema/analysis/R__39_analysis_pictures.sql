-- Kept pictures of analysis files. A picture is visible to those analysts of its file who see everything in it. Its name and its notes may
-- be about any part. ADR 105.

-- The charts that the caller may see. Policies read it chart by chart ("offset 0"), past the policies of the tables.
create or replace view seen_chart with (security_barrier = true) as
    select c.id
    from saved_chart c
    where (select caller_is_signed())
      and ((select caller_is('#system'))
           or exists (select from own_file o where o.file = c.file offset 0)
              and not exists (select from saved_chart_part p join entity e on e.id = p.entity
                              where p.chart = c.id and not exists (select from seen_contribution s where s.reference = e.contribution offset 0)));
grant select on seen_chart to ${runtime};

-- When an entity of a chart is gone, the chart's name and the notes that may be about the entity are deleted as well. A chart that shows
-- nothing any more is deleted.
create or replace function saved_chart_forgets() returns trigger language plpgsql security definer set search_path = cordon, pg_temp as $$
begin
    update saved_chart set name = null where id = old.chart and name is not null;
    delete from saved_chart_note where chart = old.chart and entity is null;
    delete from saved_chart c where c.id = old.chart and not exists (select from saved_chart_part p where p.chart = c.id and p.part = 'SHOWN');
    return null;
end
$$;
revoke all on function saved_chart_forgets() from public;
create or replace trigger saved_chart_forgets after delete on saved_chart_part for each row execute function saved_chart_forgets();

call take_back('saved_chart', 'saved_chart_part', 'saved_chart_note');
grant select, insert, delete on saved_chart, saved_chart_note to ${runtime};
grant select, insert on saved_chart_part to ${runtime};

create policy reads on saved_chart for select to ${runtime} using (exists (select from seen_chart s where s.id = saved_chart.id offset 0));
create policy adds on saved_chart for insert to ${runtime} with check (
    made_by = (select caller()) and exists (select from own_file o where o.file = saved_chart.file offset 0));
create policy drops on saved_chart for delete to ${runtime} using (
    (select caller_is('#system')) or made_by = (select caller()) and exists (select from seen_chart s where s.id = saved_chart.id offset 0));

create policy reads on saved_chart_part for select to ${runtime} using (exists (select from seen_chart s where s.id = saved_chart_part.chart offset 0));
-- An analyst adds only parts that he sees.
create policy adds on saved_chart_part for insert to ${runtime} with check (
    exists (select from saved_chart c where c.id = saved_chart_part.chart and c.made_by = (select caller()) offset 0)
    and exists (select from entity e where e.id = saved_chart_part.entity offset 0));

create policy reads on saved_chart_note for select to ${runtime} using (exists (select from seen_chart s where s.id = saved_chart_note.chart offset 0));
create policy adds on saved_chart_note for insert to ${runtime} with check (
    written_by = (select caller()) and exists (select from seen_chart s where s.id = saved_chart_note.chart offset 0)
    and (entity is null or exists (select from saved_chart_part p where p.chart = saved_chart_note.chart and p.entity = saved_chart_note.entity offset 0)));
create policy drops on saved_chart_note for delete to ${runtime} using (
    (select caller_is('#system')) or written_by = (select caller()) and exists (select from seen_chart s where s.id = saved_chart_note.chart offset 0));
