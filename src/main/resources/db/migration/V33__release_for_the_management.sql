-- That somebody has asked for a release, in which operation and about what, for the management: not why, nor what was said.
create view release_request_state as
    select reference, operation, subject, outcome from release_request where operation is not null and caller_is('#system', 'manager');
grant select on release_request_state to ${runtime};
