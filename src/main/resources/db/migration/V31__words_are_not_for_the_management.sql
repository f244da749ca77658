-- The management reads references, states and figures. Where words of people stand in the same row, it gets no row and reads a view without them.

create view participation_shown as
    select reference, operation, country, status, stage,
           case when caller_is('#system', 'coordinator') or country = caller_country() then liaison_officer end as liaison_officer,
           case when caller_is('#system', 'coordinator') or country = caller_country() then reason end as reason,
           invited_at, answered_at, answer_deadline, nominations_finished_at, confirmed_at, reminders, reminded_at, version
    from participation where caller_is('#system', 'coordinator', 'manager') or country = caller_country();

alter policy reads on participation using ((select caller_is('#system', 'coordinator')) or country = (select caller_country()));

create view target_list_change_shown as
    select operation, version, kind, target, other, case when caller_is('#system', 'coordinator') then reason end as reason
    from target_list_change where caller_is('#system', 'coordinator', 'manager');

alter policy reads on target_list_change using ((select caller_is('#system', 'coordinator')));

grant select on participation_shown, target_list_change_shown to ${runtime};

-- Why the coordinator keeps a target whose countries take no part any longer stands with the other reasons.
alter table target_reason add column kept boolean not null default false;
insert into target_reason (target, country, reason, kept) select target, country, kept_reason, true from target_wanting where kept_reason is not null;
alter table target_wanting drop column kept_reason;
