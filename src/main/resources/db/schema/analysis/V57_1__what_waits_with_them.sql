-- What is linked with persons of whom none is categorised waits with them: of these, nothing but categorising can be done (ADR 101).
alter table entity add column held boolean not null default false check (not held or schema <> 'Person');
update entity t set held = true
from (select l.entity from link l join entity p on p.id = l.other where p.schema = 'Person' group by l.entity having bool_and(p.waiting)) h
where t.id = h.entity and t.schema <> 'Person';
