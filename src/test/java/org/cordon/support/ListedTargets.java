package org.cordon.support;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.process.PursuitWorkflow;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Inserts operations and targets in their state after the list has gone out, without playing all acts before. */
@TestComponent
public final class ListedTargets {

    private static final Instant LAUNCHED = Instant.parse("2027-01-10T09:00:00Z");

    private final PursuitWorkflow pursuit;
    private final TargetService targets;
    private final TransactionTemplate transaction;
    private final Stages stages;

    ListedTargets(PursuitWorkflow pursuit, TargetService targets, TransactionTemplate transaction, Stages stages) {
        this.pursuit = pursuit;
        this.targets = targets;
        this.transaction = transaction;
        this.stages = stages;
    }

    /** An operation of France, Italy and Spain; Germany was invited and has not answered. */
    public void operation(String reference, String phase, Instant launchedAt) {
        stages.reach("operation " + reference + " " + phase + " " + launchedAt, () -> put(reference, phase, launchedAt));
    }

    private static Void put(String reference, String phase, Instant launchedAt) {
        var owner = TestDatabase.asOwner();
        var at = Timestamp.from(launchedAt);
        owner.update("""
                insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota, invitation_deadline,
                    nomination_deadline, screening_deadline, confirmation_deadline, operation_start, operation_end,
                    approval_deadline, closing_deadline, reminder_every, list_version, launched_by, launched_at)
                values (?, 'Invented', 'PEOPLE_SMUGGLING', 'FR', ?, '{FR,IT,ES,DE}', '{en}', 25, ?, ?, ?, ?, ?, ?, ?, ?, 'P2D', 1,
                    'coordinator', ?)""",
                reference, phase, at, at, at, at, at, at, at, at, at);
        for (var country : List.of("FR", "IT", "ES")) {
            participation(owner, reference, country, "ACCEPTED", at);
        }
        participation(owner, reference, "DE", "INVITED", at);
        owner.update("insert into target_list (operation, version, frozen_at, frozen_by) values (?, 1, ?, 'coordinator')", reference, at);
        return null;
    }

    /** Inserts an operation in its operational phase. */
    public void operation(String reference) {
        operation(reference, "OPERATIONAL", LAUNCHED);
    }

    private static void participation(JdbcTemplate owner, String operation, String country, String status, Timestamp at) {
        owner.update("""
                insert into participation (reference, operation, country, status, stage, invited_at, answer_deadline)
                values (?, ?, ?, ?, 'UNDERWAY', ?, ?)""", operation + "-" + country, operation, country, status, at, at);
    }

    /** A listed target at large, wanted by some countries and believed to be in others. */
    public String target(String operation, String code, String noticeNumber, String name, String forename, List<String> wanting,
            List<String> hosts) {
        return stages.reach("target " + String.join(" ", operation, code, noticeNumber, name, forename) + " " + wanting + " " + hosts,
                () -> put(operation, code, noticeNumber, name, forename, wanting, hosts));
    }

    private String put(String operation, String code, String noticeNumber, String name, String forename, List<String> wanting,
            List<String> hosts) {
        var owner = TestDatabase.asOwner();
        var at = Timestamp.from(LAUNCHED);
        var reference = operation + "-T" + code;
        owner.update("insert into target (reference, operation, state, admitted_at) values (?, ?, 'AWAITING_CONFIRMATION', ?)",
                reference, operation, at);
        for (int rank = 0; rank < wanting.size(); rank++) {
            var nomination = rank == 0 ? reference : operation + "-T" + code.substring(1) + rank;
            owner.update("""
                    insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, target, nominated_at)
                    values (?, ?, ?, ?, ?, ?, '{}', 'ADMITTED', ?, ?)""",
                    nomination, operation, wanting.get(rank), noticeNumber, name, forename, reference, at);
            owner.update("insert into target_wanting (target, country, nomination) values (?, ?, ?)", reference, wanting.get(rank),
                    nomination);
        }
        for (int rank = 0; rank < hosts.size(); rank++) {
            owner.update("insert into target_host (target, country, rank) values (?, ?, ?)", reference, hosts.get(rank), rank + 1);
        }
        owner.update("insert into target_list_entry (operation, version, target) values (?, 1, ?)", operation, reference);
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            pursuit.nominationAccepted(operation, reference, LAUNCHED.plus(Duration.ofDays(3650)), LAUNCHED.plus(Duration.ofDays(3650)));
            targets.confirmationSettled(reference);
        }));
        return reference;
    }

    /** The ledger of an operation, in the order of its record, as type and country. */
    public List<String> ledger(String operation) {
        return TestDatabase.asOwner().queryForList(
                "select type || coalesce(' ' || country, '') from ledger_event where operation = ? order by sequence", String.class,
                operation);
    }

    /** Every message about a lead, an arrest or a target, as kind and recipient. */
    public List<String> messages(String reference) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by kind, recipient", String.class, reference);
    }

    public String state(String target) {
        return TestDatabase.asOwner().queryForObject("select state from target where reference = ?", String.class, target);
    }
}
