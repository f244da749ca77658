-- A small world with a row in every table, and with everything that decides who sees a row. OWL-2027 is in its operational phase: FR, IT and ES take part,
-- DE has left, PL has not answered. FOX-2027 still takes nominations, of ES alone. PT was invited to nothing.
insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota, invitation_deadline, nomination_deadline,
    screening_deadline, confirmation_deadline, operation_start, operation_end, approval_deadline, closing_deadline, reminder_every, list_version,
    launched_by, launched_at)
select reference, 'Invented', 'PEOPLE_SMUGGLING', 'FR', phase, '{FR}', '{en}', 25, t, t, t, t, t, t, t, t, 'P2D', version, 'coordinator', t
from (values ('OWL-2027', 'OPERATIONAL', 1), ('FOX-2027', 'NOMINATION', 0)) o (reference, phase, version), cast('2027-01-01Z' as timestamptz) t;

insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
select operation || '-' || country, operation, country, status, 'UNDERWAY', t, t
from (values ('OWL-2027', 'FR', 'ACCEPTED'), ('OWL-2027', 'IT', 'ACCEPTED'), ('OWL-2027', 'ES', 'ACCEPTED'), ('OWL-2027', 'DE', 'LEFT'),
             ('OWL-2027', 'PL', 'INVITED'), ('FOX-2027', 'ES', 'ACCEPTED')) p (operation, country, status), cast('2027-01-01Z' as timestamptz) t;

insert into own_date select 'OWL-2027', country, 'NOMINATION_DEADLINE', '2027-01-01Z' from unnest(array['FR', 'DE']) country;

-- T1 to T4 are listed. T1: FR wants, IT hosts. T2: ES wants, FR hosts, flagged. T3: DE wants, ES hosts. T4: FR wants, DE hosts.
-- T6 is listed too: IT wants, ES hosts, and FR does, from which IT withholds it.
-- T5 is of FOX: ES wants, FR hosts. N6 is not admitted, of IT; N7 is a flagged one of FR.
insert into target (reference, operation, state, admitted_at)
select reference, operation, 'AT_LARGE', '2027-01-01Z'
from (values ('T1', 'OWL-2027'), ('T2', 'OWL-2027'), ('T3', 'OWL-2027'), ('T4', 'OWL-2027'), ('T5', 'FOX-2027'), ('T6', 'OWL-2027')) t (reference, operation);

insert into nomination (reference, operation, country, entity_id, name, notice, status, flagged, target, nominated_at)
select reference, operation, country, reference, 'INVENTED', '{}', status, flagged, target, '2027-01-01Z'
from (values ('T1', 'OWL-2027', 'FR', 'ADMITTED', false, 'T1'), ('T2', 'OWL-2027', 'ES', 'ADMITTED', true, 'T2'),
             ('T3', 'OWL-2027', 'DE', 'ADMITTED', false, 'T3'), ('T4', 'OWL-2027', 'FR', 'ADMITTED', false, 'T4'),
             ('T5', 'FOX-2027', 'ES', 'ADMITTED', false, 'T5'), ('T6', 'OWL-2027', 'IT', 'ADMITTED', false, 'T6'), ('N6', 'OWL-2027', 'IT', 'SUBMITTED', false, null),
             ('N7', 'OWL-2027', 'FR', 'UNDER_REVIEW', true, null)) n (reference, operation, country, status, flagged, target);

insert into nomination_word (nomination, word) select reference, 'INVENTED' from nomination;

insert into target_wanting (target, country, nomination)
select target, country, target from (values ('T1', 'FR'), ('T2', 'ES'), ('T3', 'DE'), ('T4', 'FR'), ('T5', 'ES'), ('T6', 'IT')) w (target, country);
insert into target_host select target, country, 1
from (values ('T1', 'IT'), ('T2', 'FR'), ('T3', 'ES'), ('T4', 'DE'), ('T5', 'FR'), ('T6', 'FR'), ('T6', 'ES')) h (target, country);
insert into target_reason (target, country, reason) select target, country, 'why' from (values ('T2', cast(null as text)), ('T3', 'DE')) r (target, country);
-- T3 is suspended: ES, its host, sees it and not who it is. Compliance has opened T5, and once T4.
update target set state = 'SUSPENDED', suspended_from = 'AT_LARGE' where reference = 'T3';
insert into target_suspension (target, act, reason, words, at, officer) values ('T3', 'SUSPENDED', 'OTHER', 'why', '2027-01-01Z', 'compliance');
insert into file_opening (target, reason, opened_at, open_until, officer)
select target, 'why', '2026-01-01Z', until, 'compliance' from (values ('T5', timestamptz '2999-01-01Z'), ('T4', '2026-02-01Z')) o (target, until);
insert into target_list (operation, version, frozen_at, frozen_by) values ('OWL-2027', 1, '2027-01-01Z', 'coordinator');
insert into target_list_entry (operation, version, target) select 'OWL-2027', 1, target from unnest(array['T1', 'T2', 'T3', 'T4', 'T6']) target;
-- A second version concerns FR and ES alone.
insert into target_list (operation, version, frozen_at, frozen_by) values ('OWL-2027', 2, '2027-01-02Z', 'coordinator');
insert into target_list_told (operation, version, country, kind, target)
select 'OWL-2027', version, country, 'ADDED', target
from (values (1, 'FR', 'T1'), (1, 'IT', 'T1'), (1, 'ES', 'T3'), (1, 'DE', 'T4'), (2, 'FR', 'T2'), (2, 'ES', 'T2')) told (version, country, target);
insert into target_list_change (operation, version, kind, target) values ('OWL-2027', 2, 'ADDED', 'T2');
insert into list_decision (operation, list_version, kind, nomination, target, decided_by, decided_at)
values ('OWL-2027', 1, 'JOINED', 'T2', 'T2', 'coordinator', '2027-01-02Z');
insert into confirmation (operation, target, country, role)
select 'OWL-2027', target, country, role
from (values ('T1', 'FR', 'WANTING'), ('T1', 'IT', 'HOST'), ('T2', 'ES', 'WANTING'), ('T3', 'DE', 'WANTING'), ('T4', 'DE', 'HOST'), ('T6', 'IT', 'WANTING')) c (target, country, role);

-- PT reported persons by number and name: R1 became L3, R2 became A2 of which it was told, R3 is on nobody who is sought.
insert into person_report (reference, country, kind, notice_number, name, report, reported_by, reported_at)
select reference, country, kind, '2027/1', 'INVENTED', '{}', 'ncb', '2027-01-01Z'
from (values ('R-1', 'PT', 'LEAD'), ('R-2', 'PT', 'ARREST'), ('R-3', 'PT', 'LEAD'), ('R-4', 'FR', 'LEAD')) r (reference, country, kind);
insert into person_match (report, matched) values ('R-1', 'L3'), ('R-2', 'A2');
insert into person_report_act (report, act, content, officer) values ('R-3', 'REPORTED', '{}', 'ncb-pt');

-- L1 by IT on T1, L2 by DE on T4 before it left, L3 by PT on T2, L4 by ES on T6 for IT alone. A1 of T1 by IT and FR, A2 of T3 by PT, A3 of T2 by FR.
insert into lead (reference, operation, target, kind, country, reporting_country, reported_by, happened_at, zone, state, reported_at)
select reference, 'OWL-2027', target, 'LEAD', country, country, 'ncb', '2027-01-01Z', 'Z', 'OPEN', '2027-01-01Z'
from (values ('L1', 'T1', 'IT'), ('L2', 'T4', 'DE'), ('L3', 'T2', 'PT'), ('L4', 'T6', 'ES')) l (reference, target, country);
-- PL takes no part, but L1 concerns it; what became of L3 its reporter must not learn.
insert into lead_recipient (lead, country, role, acknowledges, given_at) values ('L1', 'PL', 'TRANSIT', true, '2027-01-01Z');
insert into feedback (item, country, operation, supplier, asked_at, due, state, outcome)
select item, country, 'OWL-2027', supplier, '2027-01-01Z', '2027-01-31Z', state, outcome
from (values ('L1', 'FR', 'IT', 'GIVEN', 'USED'), ('L1', 'PL', 'IT', 'OWED', null), ('L3', 'ES', null, 'MISSING', null)) f (item, country, supplier, state, outcome);
insert into arrest (reference, operation, target, country, happened_at, zone, state, reported_at)
select reference, 'OWL-2027', target, country, '2027-01-01Z', 'Z', 'IDENTITY_PENDING', '2027-01-01Z'
from (values ('A1', 'T1', 'IT'), ('A2', 'T3', 'PT'), ('A3', 'T2', 'FR')) a (reference, target, country);
insert into arrest_report (arrest, country, reported_by, reported_at, happened_at, zone)
select arrest, country, 'ncb', '2027-01-01Z', '2027-01-01Z', 'Z'
from (values ('A1', 'IT'), ('A1', 'FR'), ('A2', 'PT'), ('A3', 'FR')) r (arrest, country);
insert into report_change (report, country, withdrawn, reason, before, changed_by, changed_at)
select report, country, false, 'by mistake', '{}', 'ncb', '2027-01-01Z' from (values ('L1', 'IT'), ('R-1', 'PT'), ('L3', 'PT'), ('A2', 'PT')) c (report, country);

insert into message (id, kind, operation, reference, recipient, language, status, queued_at)
select gen_random_uuid(), 'LEAD_SHARED', 'OWL-2027', reference, recipient, 'en', 'SENT', '2027-01-01Z'
from (values ('A2', 'ncb-PT'), ('L1', 'ncb-FR'), ('L1', 'coordinator'), ('N7', 'compliance')) m (reference, recipient);

-- The kind and what it is about name an event.
insert into ledger_event (id, operation, type, happened_at, zone, recorded_at, actor, detail)
values (gen_random_uuid(), 'OWL-2027', 'LIST_FROZEN', '2027-01-02Z', 'Z', '2027-01-02Z', 'coordinator', '{"version": 2}');
insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), operation, type, target, country, subject, '2027-01-01Z', 'Z', '2027-01-01Z', 'ncb'
from (values ('OWL-2027', 'PHASE_OPENED', null, null, null), ('FOX-2027', 'OPERATION_LAUNCHED', null, null, null),
             ('OWL-2027', 'DATE_MOVED', null, 'DE', null), ('OWL-2027', 'INVITED', null, 'PL', 'OWL-2027-PL'),
             ('OWL-2027', 'NOMINATED', null, 'IT', 'N6'), ('OWL-2027', 'JOINED', 'T1', 'FR', 'T1'), ('OWL-2027', 'CONFIRMED', 'T1', 'IT', null),
             ('OWL-2027', 'LEAD_RECEIVED', 'T4', 'DE', 'L2'), ('OWL-2027', 'LEAD_RECEIVED', 'T2', 'PT', 'L3'),
             ('OWL-2027', 'LEAD_RECEIVED', 'T6', 'ES', 'L4'), ('OWL-2027', 'ARREST_REPORTED', 'T3', 'PT', 'A2')) e (operation, type, target, country, subject);

insert into frozen_results (operation, number, counted, as_of, frozen_at, frozen_by, approved, figures, position)
select 'OWL-2027', number, counted, '2027-01-01Z', frozen_at, 'coordinator', number is not null, '{}', 0
from (values (null, 'COMPLETE', timestamptz '2027-01-02Z'), (1, 'COMPLETE', '2027-01-03Z'), (1, 'PUBLISHED', '2027-01-03Z')) f (number, counted, frozen_at);

insert into audit_entry (at, action, actor, groups, route, refs, status)
select '2027-01-01Z', action, 'ncb-fr', '{ncb-FR}', 'GET /api', '{}', 200 from unnest(array['READ', 'ROLE_GIVEN', 'SIGN_IN', 'FACTOR_SET_UP', 'CHANGE']) action;
insert into audit_seal (position, entry, hash, sealed_at) values (1, 1, '', '2027-01-01Z');

insert into draft (task, owner, content, version, kept_by, kept_at)
select 'task', owner, '{}', 1, 'ncb', '2027-01-01Z' from unnest(array['ncb-FR', 'ncb-fr', 'coordinator']) owner;
insert into engine.act_ru_task (id_, rev_) values ('task', 1);
insert into engine.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_) values ('link', 1, 'candidate', 'ncb-FR', 'task');
insert into visit (account, seen_at) select account, '2027-01-01Z' from unnest(array['ncb-fr', 'manager']) account;
insert into own_language (account, language, chosen_at) select account, 'fr', '2027-01-01Z' from unnest(array['ncb-fr', 'manager']) account;
insert into act_level (account, act, level, at) select account, 'LEAD', 1, '2027-01-01Z' from unnest(array['ncb-fr', 'manager']) account;
insert into calendar_address (account, digest, made_at) select account, convert_to(account, 'UTF8'), '2027-01-01Z' from unnest(array['ncb-fr', 'manager']) account;
insert into second_factor (account, secret, last_step, set_up_at) select account, '', 0, '2027-01-01Z' from unnest(array['ncb-fr', 'manager']) account;
insert into recovery_code (account, digest) select account, '' from unnest(array['ncb-fr', 'manager']) account;
delete from session;
insert into session (digest, account, since, last_act, idle_seconds)
select sha256(convert_to(account, 'UTF8')), account, '2027-01-01Z', '2027-01-01Z', 1800 from unnest(array['ncb-fr', 'manager']) account;
insert into session_value (session, name, sealed) select digest, account, '' from session;
insert into task_handover (task, holder, by, at) values ('task', 'ncb-fr', 'ncb-fr', '2027-01-01Z');
insert into kept_answer (caller, key, request, claimed_at) values ('ncb-fr', 'key', '', '2027-01-01Z');

insert into handling (item, supplier, code, restriction, parties)
values ('T6', 'ncb-IT', 'H2', 'NOT_FOR', '{ncb-FR}'), ('L4', 'ncb-ES', 'H0', 'ONLY_FOR', '{ncb-IT}');
insert into handling_change (item, code, parties, version, changed_by, changed_at) values ('T6', 'H0', '{}', 0, 'ncb-it', '2027-01-01Z');

-- ES asks IT to release T6 to EUROPOL; EUROPOL asks for T3, which is DE's and, as it were, PT's, and for what nobody has.
insert into release_request (reference, subject, operation, asker, party, reason, asked_by, asked_at, deadline)
select reference, subject, operation, asker, 'partner-EUROPOL', 'why', 'ncb', '2027-01-01Z', '2027-01-08Z'
from (values ('Q-1', 'T6', 'OWL-2027', 'ncb-ES'), ('Q-2', 'T3', 'OWL-2027', 'partner-EUROPOL'), ('Q-3', 'TX', null, 'partner-EUROPOL')) q (reference, subject, operation, asker);
insert into release_answer (request, supplier) values ('Q-1', 'ncb-IT'), ('Q-2', 'ncb-DE'), ('Q-2', 'ncb-PT');
insert into timed_release (request, item, supplier, version) values ('Q-1', 'T6', 'ncb-IT', 1);

-- T1 is released whole to ES, which has no stake in it, and to EUROPOL; so is L1 on it to EUROPOL. T2 is released to EUROPOL by nobody, T4 to PT, which takes no part.
insert into handling (item, supplier, code, released) values ('T1', 'ncb-FR', 'H2', '{ncb-ES,partner-EUROPOL}'), ('L1', 'ncb-IT', 'H0', '{partner-EUROPOL}'),
    ('T4', 'ncb-FR', 'H0', '{ncb-PT}');

insert into country_change (code, field, changed_by, changed_at) values ('FR', 'contact', 'admin', '2027-01-01Z');
insert into duty_roster (country) values ('FR'), ('IT');
insert into duty_post (reference, country, place, name, address, languages, hours, confirmed_at, confirmed_by)
select 'P-' || country || place, country, place, 'Permanence', 'duty@bureau.example', '{fr}', '24/7', '2027-01-01Z', 'ncb' from (values ('FR', 1), ('FR', 2), ('IT', 1)) p (country, place);
insert into duty_check (reference, post, country, kind, not_before, asked_at, deadline)
select 'D-' || country || planned, 'P-' || country || '1', country, 'TEST', '2027-01-01Z', cast(asked as timestamptz), cast(asked as timestamptz)
from (values ('FR', '', '2027-01-01Z'), ('FR', 'PLANNED', null), ('IT', '', '2027-01-01Z')) c (country, planned, asked);
insert into specialist_post (reference, country, name, agency, unit, crimes, routes, legs, languages, hours, zone, telephone, words, confirmed_at, confirmed_by)
select 'E-' || country, country, 'Naval operations', 'Coast guard', 'BORDER', '{DRUGS}', '{}', '{}', '{fr}', '24/7', 'Europe/Paris', '+33 1 00 00 00 00', '{NAVAL}', '2027-01-01Z', 'ncb'
from (values ('FR'), ('IT')) p (country);
insert into given_item (post, item, may_answer, reason, until, given_at, given_by) select 'E-FR', 'X-' || number, true, 'why', '2999-01-01Z', '2027-01-01Z', 'ncb-fr' from generate_series(2, 3) number;
insert into given_draft (post, item, text, written_at, written_by, answered)
select 'E-FR', 'X-' || number, 'said', '2027-01-01Z', 'fr.border', false from generate_series(2, 3) number;
insert into account_act (id, at, act, account) values (gen_random_uuid(), '2027-01-01Z', 'INVITED', 'ncb-fr');
insert into account_request (id, act, account, asked_by, asked_at, ends_at) values (gen_random_uuid(), 'LINK', 'ncb-fr', 'admin', '2027-01-01Z', '2027-01-02Z');
insert into account_link (digest, account, address, ends_at) values ('', 'ncb-fr', 'fr@bureau.example', '2027-01-02Z');
insert into account_letter (message, account, address, link) values (gen_random_uuid(), 'ncb-fr', 'fr@bureau.example', true);

-- Files on T1 (FR), on T3 which is suspended (DE), on T6 which IT withholds from FR, and on a lead and an arrest of IT. Two are pictures.
insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
select item, 'CODE', country, 'DOCUMENT', 'invented.txt', 'text/plain', 1, sha256('a'), 'ncb', '2027-01-01Z'
from (values ('T1', 'FR'), ('T3', 'DE'), ('T6', 'IT'), ('L1', 'IT'), ('A1', 'IT')) a (item, country);
-- And on reports by number and name of PT: of R-1 became L3, of R-2 A2, and of R-3 nothing.
insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
select item, 'CODE', 'PT', 'DOCUMENT', 'invented.txt', 'text/plain', 1, sha256('a'), 'ncb', '2027-01-01Z' from unnest(array['R-1', 'R-2', 'R-3']) item;
insert into attachment_part (item, code, number, content) select item, code, 0, 'a' from attachment;
insert into attachment_thumbnail (item, code, content) select item, 'CODE', 'a' from unnest(array['T1', 'A1', 'R-1']) item;
insert into subscription (reference, party, account, address, state, asked_by, asked_at, decided_at)
select 'W-' || name, party, 'ncb', 'https://system.bureau.example/', 'ACTIVE', 'ncb', '2027-01-01Z', '2027-01-01Z'
from (values ('FR', 'ncb-FR'), ('IT', 'ncb-IT'), ('IPSG', 'coordinator')) s (name, party);
insert into webhook (id, subscription, test, many, position, made_at, next_attempt_at)
select gen_random_uuid(), subscription, false, false, 1, '2027-01-01Z', '2027-01-01Z' from unnest(array['W-FR', 'W-IPSG']) subscription;

-- FR asks IT and the General Secretariat, ES asks FR; what ES asks FR and IT with X-3 it withholds from FR since. Of what is said, -B and -D are words of the asker.
insert into question (reference, country, named, purpose, urgency, text, channel, asked_at)
select reference, country, false, 'LOCATE', 'NORMAL', 'where', 'SIENA', '2027-01-01Z' from (values ('X-1', 'FR'), ('X-2', 'ES'), ('X-3', 'ES')) q (reference, country);
insert into asking (question, party, asked_at, acknowledge_by, deadline)
select question, party, '2027-01-01Z', '2027-01-02Z', '2027-01-08Z'
from (values ('X-1', 'ncb-IT'), ('X-1', 'coordinator'), ('X-2', 'ncb-FR'), ('X-3', 'ncb-FR'), ('X-3', 'ncb-IT')) a (question, party);
insert into answer (reference, question, party, by_asker, kind, text, given_at)
select reference, left(reference, 3), party, kind = 'ANSWERED_BACK', kind, 'there', '2027-01-02Z'
from (values ('X-1-A', 'ncb-IT', 'ASK_BACK'), ('X-1-B', 'ncb-IT', 'ANSWERED_BACK'), ('X-1-C', 'coordinator', 'PARTLY'), ('X-3-D', 'ncb-FR', 'ANSWERED_BACK'),
             ('X-3-E', 'ncb-FR', 'PARTLY')) a (reference, party, kind);
insert into handling (item, supplier, code, restriction, parties)
values ('X-1', 'ncb-FR', 'H0', null, '{}'), ('X-1-A', 'ncb-IT', 'H1', null, '{}'), ('X-3', 'ncb-ES', 'H0', 'NOT_FOR', '{ncb-FR}'), ('X-3-E', 'ncb-FR', 'H0', null, '{}');
insert into message (id, kind, operation, reference, recipient, language, status, queued_at)
select gen_random_uuid(), 'QUESTION_ASKED', 'X-1', 'X-1', recipient, 'en', 'SENT', '2027-01-01Z' from unnest(array['ncb-FR', 'ncb-IT']) recipient;
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), type, country, subject, '2027-01-01Z', 'Z', '2027-01-01Z', 'ncb'
from (values ('QUESTION_ASKED', 'IT', 'X-1'), ('QUESTION_ASKED', 'IPSG', 'X-1'), ('QUESTION_ASKED', 'FR', 'X-2'), ('QUESTION_REFUSED', 'FR', 'X-3')) e (type, country, subject);
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'EXPORT', 'ncb-fr', '{ncb-FR}', 'GET /api', '{X-1}', 200);

-- Files on what ES asks FR and IT by name, with X-4, and on the answer of IT.
insert into question (reference, country, named, purpose, urgency, text, channel, asked_at) values ('X-4', 'ES', true, 'LOCATE', 'NORMAL', 'where', 'SIENA', '2027-01-01Z');
insert into asking (question, party, asked_at, acknowledge_by, deadline) values ('X-4', 'ncb-IT', '2027-01-01Z', '2027-01-02Z', '2027-01-08Z');
insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
select item, 'CODE', country, 'DOCUMENT', 'invented.txt', 'text/plain', 1, sha256('a'), 'ncb', '2027-01-01Z' from (values ('X-4', 'ES'), ('X-1-A', 'IT')) a (item, country);

insert into question_trace (question, trace, asked_at) select reference, 'NAME INVENTED NAME', asked_at from question;

-- FR asks EUROPOL, to which it has released X-5 by that, and nobody else; X-6 it has taken back since it was answered. X-5-F names what EUROPOL sees and what it does not.
insert into question (reference, country, named, purpose, urgency, text, channel, asked_at)
select reference, 'FR', false, 'LOCATE', 'NORMAL', 'where', 'SIENA', '2027-01-01Z' from unnest(array['X-5', 'X-6']) reference;
insert into asking (question, party, asked_at, acknowledge_by, deadline)
select reference, 'partner-EUROPOL', '2027-01-01Z', '2027-01-02Z', '2027-01-08Z' from unnest(array['X-5', 'X-6']) reference;
insert into answer (reference, question, party, by_asker, kind, text, given_at, items)
select reference, left(reference, 3), 'partner-EUROPOL', kind = 'ANSWERED_BACK', kind, 'there', '2027-01-02Z', '{T1,T2}'
from (values ('X-5-F', 'PARTLY'), ('X-5-G', 'ANSWERED_BACK'), ('X-6-H', 'ANSWERED_BACK'), ('X-6-K', 'PARTLY')) a (reference, kind);
insert into handling (item, supplier, code, released)
values ('X-5', 'ncb-FR', 'H0', '{partner-EUROPOL}'), ('X-6', 'ncb-FR', 'H0', '{}'), ('X-5-F', 'partner-EUROPOL', 'H1', '{}');
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), type, 'partner-EUROPOL', subject, '2027-01-01Z', 'Z', '2027-01-01Z', 'ncb'
from (values ('QUESTION_ASKED', 'X-5'), ('QUESTION_PARTLY_ANSWERED', 'X-6')) e (type, subject);

-- FR declares what IT and DE hold, of whom IT has agreed and both have been told, and ES what nobody holds.
insert into contact_declaration (reference, country, kind, reason, declared_at, answer_at, stands_until, answered_at)
select 'C-' || country, country, 'TELEPHONE', 'INVESTIGATION', '2027-01-01Z', '2027-01-09Z', '2027-04-01Z', '2027-01-09Z' from unnest(array['FR', 'ES']) country;
insert into declared_words (declaration, what, words) select reference, '{}', 'why' from contact_declaration;
insert into declared_key (declaration, key) select reference, 'TELEPHONE +1' || country from contact_declaration;
insert into contact_asking (reference, declaration, country, items, asked_at, deadline, answer, answered_at)
select 'C-' || country, 'C-FR', country, '{}', '2027-01-01Z', '2027-01-08Z', answer, '2027-01-02Z' from (values ('IT', 'YES'), ('DE', 'NO')) a (country, answer);
insert into contact (declaration, seeker, asking, holder, made_at) values ('C-FR', 'FR', 'C-IT', 'IT', '2027-01-09Z');
insert into message (id, kind, operation, reference, recipient, language, status, queued_at)
values (gen_random_uuid(), 'CONTACT_ASKED', 'C-IT', 'C-IT', 'ncb-IT', 'en', 'SENT', '2027-01-01Z');
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'EXPORT', 'ncb-fr', '{ncb-FR}', 'GET /api', '{C-FR}', 200);
-- FR alerts IT, which has opened it, and the General Secretariat, which has not; ES alerts FR, and with B-3, which it has recalled, FR and IT, and withholds that from FR since.
insert into alert (reference, country, kind, urgency, issued_at, version, recalled_at, recall_reason)
values ('B-1', 'FR', 'WARNING', 'FLASH', '2027-01-01Z', 1, null, null), ('B-2', 'ES', 'WARNING', 'NORMAL', '2027-01-01Z', 1, null, null),
       ('B-3', 'ES', 'MODUS_OPERANDI', 'NORMAL', '2027-01-01Z', 1, '2027-01-02Z', 'wrong');
insert into alert_version (alert, number, text, crime, stages, concerns, written_at)
select reference, 1, 'beware', 'DRUGS', '{}', '{}', '2027-01-01Z' from alert;
insert into alert_reader (alert, party, told_version, owed_by)
select alert, party, 1, '2027-01-02Z'
from (values ('B-1', 'ncb-IT'), ('B-1', 'coordinator'), ('B-2', 'ncb-FR'), ('B-3', 'ncb-FR'), ('B-3', 'ncb-IT')) r (alert, party);
insert into alert_opening (alert, party, version, opened_at) values ('B-1', 'ncb-IT', 1, '2027-01-01Z'), ('B-3', 'ncb-FR', 1, '2027-01-01Z'), ('B-3', 'ncb-IT', 1, '2027-01-01Z');
insert into handling (item, supplier, code, restriction, parties) values ('B-1', 'ncb-FR', 'H0', null, '{}'), ('B-3', 'ncb-ES', 'H0', 'NOT_FOR', '{ncb-FR}');
insert into message (id, kind, operation, reference, recipient, language, status, queued_at)
select gen_random_uuid(), 'ALERT_ISSUED', 'B-1', 'B-1', recipient, 'en', 'SENT', '2027-01-01Z' from unnest(array['coordinator', 'ncb-IT']) recipient;
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), type, country, subject, '2027-01-01Z', 'Z', '2027-01-01Z', 'ncb'
from (values ('ALERT_ISSUED', 'IT', 'B-1'), ('ALERT_ISSUED', 'IPSG', 'B-1'), ('ALERT_RECALLED', 'FR', 'B-3')) e (type, country, subject);
insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
select item, 'CODE', country, 'DOCUMENT', 'invented.txt', 'text/plain', 1, sha256('a'), 'ncb', '2027-01-01Z' from (values ('B-1', 'FR'), ('B-3', 'ES')) a (item, country);
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'REFUSED', 'ncb-fr', '{ncb-FR}', 'GET /api', '{B-1}', 404);

-- FR has registered G-1, of which ES knows what IT is not to know; OWL-2027 was launched from it. What ES has registered waits for its review.
insert into smuggling_group (reference, steward, name, crimes, state, registered_at, reason)
values ('G-1', 'FR', 'F-1', '{DRUGS}', 'VISIBLE', '2027-01-01Z', 'none'), ('G-2', 'ES', 'F-3', '{DRUGS}', 'REVIEW', '2027-01-01Z', null);
insert into group_fact (reference, smuggling_group, country, kind, text, supplied_at, ended_at, end_reason)
values ('F-1', 'G-1', 'FR', 'ALIAS', 'called', '2027-01-01Z', null, null), ('F-2', 'G-1', 'ES', 'PRICE', 'much', '2027-01-01Z', '2027-01-02Z', 'less'),
       ('F-3', 'G-2', 'ES', 'ALIAS', 'called', '2027-01-01Z', null, null);
insert into group_fact_word (fact, word, of_name) select reference, 'INVENTED', kind = 'ALIAS' from group_fact;
insert into group_transfer (smuggling_group, proposed_at, kind, proposer, country, reason, owed_by, state, ended_at)
values ('G-1', '2027-01-01Z', 'HANDOVER', 'FR', 'IT', 'why', '2027-01-02Z', 'SILENT', '2027-01-02Z'), ('G-1', '2027-01-03Z', 'HANDOVER', 'FR', 'ES', 'why', '2027-01-04Z', 'OPEN', null),
       ('G-2', '2027-01-03Z', 'HANDOVER', 'ES', 'FR', 'why', '2027-01-04Z', 'OPEN', null);
insert into smuggling_group (reference, steward, name, crimes, state, registered_at) values ('G-9', 'FR', 'F-9', '{DRUGS}', 'VISIBLE', '2027-01-01Z');
insert into group_fact (reference, smuggling_group, country, kind, text, supplied_at) values ('F-9', 'G-9', 'FR', 'ALIAS', 'called', '2027-01-01Z');
insert into handling (item, supplier, code, restriction, parties) values ('F-9', 'ncb-FR', 'H0', 'NOT_FOR', '{ncb-IT}');
insert into group_merge (merged, merged_at, survivor, steward_before, reason) values ('G-9', '2027-01-01Z', 'G-1', 'FR', 'why');
insert into group_operation (smuggling_group, operation, launched_at) values ('G-1', 'OWL-2027', '2027-01-01Z');
insert into handling (item, supplier, code, restriction, parties)
values ('F-1', 'ncb-FR', 'H0', null, '{}'), ('F-2', 'ncb-ES', 'H0', 'NOT_FOR', '{ncb-IT}'), ('F-3', 'ncb-ES', 'H0', null, '{}');
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'REFUSED', 'ncb-fr', '{ncb-FR}', 'GET /api', '{G-1}', 404);
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
select gen_random_uuid(), type, country, subject, '2027-01-01Z', 'Z', '2027-01-01Z', 'ncb'
from (values ('GROUP_PUBLISHED', 'FR', 'G-1'), ('GROUP_FACT_ADDED', 'ES', 'F-2')) e (type, country, subject);

-- FR has convened S-1, to which IT comes, ES has not answered, DE does not come and a partner does; PL keeps nothing. What IT put there FR is not to see. S-2 of the
-- General Secretariat has ended for ES.
insert into closed_session (reference, convener, subject, begins_at, ends_at, zone, access_until, convened_at, ended_at)
values ('S-1', 'ncb-FR', 'what', '2098-01-01Z', '2098-01-02Z', 'Z', '2099-01-01Z', '2027-01-01Z', null),
       ('S-2', 'coordinator', 'what', '2027-01-02Z', '2027-01-03Z', 'Z', '2027-01-04Z', '2027-01-01Z', '2027-01-04Z');
insert into session_seat (session, party, owed_by, answer, answered_at)
select session, party, '2027-01-01Z', answer, case when answer is not null then timestamptz '2027-01-01Z' end
from (values ('S-1', 'ncb-FR', 'COMING'), ('S-1', 'ncb-IT', 'COMING'), ('S-1', 'ncb-ES', null), ('S-1', 'ncb-DE', 'NOT_COMING'), ('S-1', 'partner-EUROPOL', 'COMING'),
             ('S-2', 'coordinator', 'COMING'), ('S-2', 'ncb-ES', 'COMING')) s (session, party, answer);
insert into handling (item, supplier, code, restriction, parties) values ('F-4', 'ncb-IT', 'H0', 'NOT_FOR', '{ncb-FR}');
insert into session_item (session, item, supplier, parties, put_at, taken_back_at)
values ('S-1', 'F-1', 'ncb-FR', '{ncb-IT,partner-EUROPOL}', '2027-01-01Z', null), ('S-1', 'F-4', 'ncb-IT', '{ncb-FR,partner-EUROPOL}', '2027-01-01Z', null),
       ('S-1', 'F-5', 'ncb-IT', '{ncb-FR}', '2027-01-01Z', '2027-01-02Z'), ('S-2', 'F-2', 'ncb-ES', '{coordinator}', '2027-01-01Z', null);
insert into session_note (session, item, supplier, party, text, written_at)
values ('S-1', null, null, 'ncb-FR', 'one', '2027-01-01Z'), ('S-1', 'F-4', 'ncb-IT', 'ncb-IT', 'two', '2027-01-01Z'),
       ('S-2', null, null, 'ncb-ES', 'three', '2027-01-01Z');
insert into agreed_action (session, code, what, owner, due, agreed_by, agreed_at)
values ('S-1', 'A1', 'do', 'ncb-IT', '2098-02-01Z', 'ncb-FR', '2027-01-01Z'), ('S-2', 'A2', 'do', 'ncb-ES', '2027-02-01Z', 'coordinator', '2027-01-02Z');

-- A-1 is open, and analyst works in it; A-2 is another's and waits for compliance.
insert into analysis_file (reference, purpose, scope, persons, data, state, ordered_at, review_on, ends_on, review_by)
values ('A-1', 'boats', 'May', '{CONTACT}', '{IDENTITY}', 'OPEN', '2027-01-01Z', '2028-01-01', '2029-01-01', '2028-02-01Z'),
       ('A-2', 'lorries', 'June', '{CONTACT}', '{IDENTITY}', 'ORDERED', '2027-01-01Z', '2028-01-01', '2029-01-01', null);
insert into analysis_file_member (file, account) values ('A-1', 'analyst'), ('A-2', 'another');
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'REFUSED', 'ncb-fr', '{ncb-FR}', 'GET /api', '{A-1}', 404);
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
values (gen_random_uuid(), 'ANALYSIS_FILE_OPENED', 'IPSG', 'A-1', '2027-01-01Z', 'Z', '2027-01-01Z', 'compliance');
-- FR and IT have contributed to A-1, IT what it keeps from IPSG since.
insert into contribution (reference, file, supplier, origin, contributed_at)
values ('K-1', 'A-1', 'ncb-FR', 'K-1', '2027-01-01Z'), ('K-2', 'A-1', 'ncb-IT', 'K-2', '2027-01-01Z');
insert into handling (item, supplier, code, restriction, parties) values ('K-1', 'ncb-FR', 'H0', null, '{}'), ('K-2', 'ncb-IT', 'H0', 'NOT_FOR', '{coordinator}');
insert into entity (contribution, name, schema, caption, linking) select k, n, 'Vessel', 'boat', false from (values ('K-1'), ('K-2')) k (k) cross join (values ('1'), ('2')) n (n);
insert into statement (entity, contribution, property, value) select id, contribution, 'name', 'boat' from entity where name = '1';
insert into link (entity, other, contribution, kind, outgoing)
select a.id, b.id, a.contribution, 'UnknownLink', a.name = '1' from entity a join entity b on b.contribution = a.contribution and b.name <> a.name;
-- The analyst has judged two boats of FR, and of one of them and one of IT before that was kept from him.
insert into judgement (entity, other, file, contribution, other_contribution, verdict, reason, account, judged_at)
select a.id, b.id, 'A-1', a.contribution, b.contribution, 'SAME', 'one hull', 'analyst', '2027-01-01Z'
from entity a join entity b on a.id <> b.id and (a.contribution = 'K-1' and b.contribution = 'K-1' or a.name = '1' and b.name = '1' and a.contribution <> b.contribution);
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'REFUSED', 'ncb-fr', '{ncb-FR}', 'GET /api', '{K-1}', 404);
-- What became of K-1 is told to FR; what became of K-2 is told to nobody: what it matched is gone.
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
values ('00000000-0000-0000-0000-0000000000a1', 'CONTRIBUTION_RETURNED', 'FR', 'K-1', '2027-01-02Z', 'Z', '2027-01-02Z', 'analyst'),
       ('00000000-0000-0000-0000-0000000000a2', 'CONTRIBUTION_RETURNED', 'IT', 'K-2', '2027-01-02Z', 'Z', '2027-01-02Z', 'analyst');
insert into contribution_return (contribution, kind, because, told_at, event)
values ('K-1', 'CITED', 'P-1', '2027-01-02Z', '00000000-0000-0000-0000-0000000000a1'),
       ('K-2', 'MATCHED', 'K-0', '2027-01-02Z', '00000000-0000-0000-0000-0000000000a2');
-- The analyst of A-1 has kept two pictures, one of which names what IT keeps from IPSG since; each has a note on something in it and one on the whole.
insert into saved_chart (file, name, made_by, made_at, first, without) values ('A-1', 'the quay', 'analyst', '2027-01-02Z', 50, '{}'), ('A-1', 'the pier', 'analyst', '2027-01-02Z', 50, '{}');
insert into saved_chart_part (chart, entity, part, place)
select c.id, e.id, 'SHOWN', case c.name when 'the quay' then 1 else 2 end from saved_chart c join entity e on e.name = '1' and e.contribution = case c.name when 'the quay' then 'K-1' else 'K-2' end;
insert into saved_chart_note (chart, entity, text, written_by, written_at)
select p.chart, p.entity, 'boat of ' || c.name, 'analyst', '2027-01-02Z'::timestamptz from saved_chart_part p join saved_chart c on c.id = p.chart
union all select id, null, 'all of ' || name, 'analyst', '2027-01-02Z' from saved_chart;

-- Analyst has written Y-1 for FR and EUROPOL, which have it, and Y-3 for IT, which has not; Y-2 is another's, of a file that analyst does not work in.
insert into product (reference, file, author, purpose, state, written_at, disseminated_at)
values ('Y-1', 'A-1', 'analyst', 'boats', 'DISSEMINATED', '2027-01-01Z', '2027-01-02Z'), ('Y-2', 'A-2', 'another', 'lorries', 'TO_READ', '2027-01-01Z', null),
       ('Y-3', 'A-1', 'analyst', 'boats', 'TO_MEND', '2027-01-01Z', null);
insert into product_text (product, language, title, text) values ('Y-1', 'en', 'boats', 'boats'), ('Y-2', 'en', 'lorries', 'lorries');
insert into product_recipient (product, party, told_at, owed_by)
values ('Y-1', 'ncb-FR', '2027-01-02Z', '2027-02-01Z'), ('Y-1', 'partner-EUROPOL', '2027-01-02Z', '2027-02-01Z'), ('Y-2', 'ncb-FR', null, null), ('Y-3', 'ncb-IT', null, null);
insert into product_citation (product, contribution) values ('Y-1', 'K-1'), ('Y-2', 'K-2');
insert into product_release (product, contribution, party, request) values ('Y-1', 'K-1', 'ncb-FR', 'Q-1'), ('Y-2', 'K-2', 'ncb-FR', 'Q-2');
insert into product_reading (product, reader, read_at, approved, words) values ('Y-1', 'second', '2027-01-02Z', true, null), ('Y-2', 'second', '2027-01-02Z', false, 'lorries');
insert into product_proposal (product, number, country, name, reason, owed_by) values ('Y-1', 1, 'FR', 'boats', 'boats', '2027-01-16Z'), ('Y-2', 1, 'FR', 'lorries', 'lorries', null), ('Y-3', 1, 'IT', 'boats', 'boats', null);
insert into ledger_event (id, type, country, subject, happened_at, zone, recorded_at, actor)
values (gen_random_uuid(), 'PRODUCT_DISSEMINATED', 'FR', 'Y-1', '2027-01-02Z', 'Z', '2027-01-02Z', '#system');
insert into audit_entry (at, action, actor, groups, route, refs, status) values ('2027-01-01Z', 'REFUSED', 'ncb-fr', '{ncb-FR}', 'GET /api', '{Y-1}', 404);
