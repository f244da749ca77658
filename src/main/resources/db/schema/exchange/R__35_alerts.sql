-- Alerts, their versions, their readers and who opened them. Readers do not see each other, not even as a number. Readers see the text of
-- an alert once they have opened it. After a recall its issuer alone sees the text. The General Secretariat sees an alert that is addressed
-- to it. ADR 80.

-- Alerts as the caller may see them: his own, and those that are addressed to him. Only the issuer learns the restriction of a handling.
create or replace view seen_alert with (security_barrier = true) as
    select a.reference, a.country, a.country = (select caller_country()) as own, a.kind, a.version, a.issued_at, v.written_at,
           -- The reason for a correction reveals what the alert said before.
           case when s.readable or a.recalled_at is null then v.reason end as reason, a.recalled_at,
           a.recall_reason, h.code, s.readable, o.opened_at,
           case when s.readable then v.text end as text, case when s.readable then v.crime end as crime, case when s.readable then v.stages end as stages,
           case when s.readable then v.concerns end as concerns, a.urgency
    from alert a
    join alert_version v on v.alert = a.reference and v.number = a.version
    left join handling h on h.item = a.reference
    left join alert_opening o on o.alert = a.reference and o.version = a.version and o.party = (select caller_party())
    cross join lateral (select (select caller_is('#system')) or a.country = (select caller_country()) or a.recalled_at is null and o.opened_at is not null
                           as readable) s
    where (select caller_is_signed())
      and ((select caller_is('#system'))
           or a.country = (select caller_country())
           or exists (select from alert_reader r where r.alert = a.reference and r.party = (select caller_party()) offset 0)
              and not withheld_from(a.reference, (select caller_party())));

grant select on seen_alert to ${runtime};

call take_back('alert', 'alert_version', 'alert_reader', 'alert_opening');
grant select, insert, update on alert, alert_reader to ${runtime};
grant select, insert on alert_version, alert_opening to ${runtime};

-- Readers use seen_alert.
create policy reads on alert for select to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));
create policy adds on alert for insert to ${runtime} with check (country = (select caller_country()));
create policy changes on alert for update to ${runtime} using ((select caller_is('#system')) or country = (select caller_country()));

create policy reads on alert_version for select to ${runtime} using (
    (select caller_is('#system')) or exists (select from alert a where a.reference = alert_version.alert and a.country = (select caller_country()) offset 0));
create policy adds on alert_version for insert to ${runtime} with check (
    exists (select from alert a where a.reference = alert_version.alert and a.country = (select caller_country()) offset 0));

create policy reads on alert_reader for select to ${runtime} using (
    (select caller_is('#system'))
    or party = (select caller_party()) and not withheld_from(alert, party)
    or exists (select from alert a where a.reference = alert_reader.alert and a.country = (select caller_country()) offset 0));
create policy adds on alert_reader for insert to ${runtime} with check (
    exists (select from alert a where a.reference = alert_reader.alert and a.country = (select caller_country()) offset 0));
create policy changes on alert_reader for update to ${runtime} using (
    (select caller_is('#system')) or party = (select caller_party()) and not withheld_from(alert, party));

create policy reads on alert_opening for select to ${runtime} using (
    (select caller_is('#system'))
    or party = (select caller_party()) and not withheld_from(alert, party)
    or exists (select from alert a where a.reference = alert_opening.alert and a.country = (select caller_country()) offset 0));
create policy adds on alert_opening for insert to ${runtime} with check (
    party = (select caller_party()) and exists (select from alert_reader r where r.alert = alert_opening.alert and r.party = alert_opening.party offset 0));
