package org.cordon.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.lives.Installation;
import org.cordon.lives.OneNode;
import org.cordon.processes.Patience;

/** Checks what has to be true after every fault. */
final class Checks {

    /** The seconds that a job may stay after its node's lock has run out. The job executor looks once a second. */
    private static final double PAST_LOCK = 10;
    /**
     * The seconds that an executable job may wait. The jobs of a dead node are taken over within thirty seconds; a living node runs its own
     * sooner.
     */
    private static final double STALL = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rig rig;
    private final Expected expected;

    Checks(Rig rig) {
        this.rig = rig;
        expected = new Expected(rig.sql());
    }

    Findings look(Fault fault, int times, List<String> operations, Diary diary, Watch watch) throws IOException {
        var flaws = new ArrayList<>(diary.wrong().stream().map(answer -> "Somebody saw " + answer).toList());
        var told = diary.done().stream().flatMap(expected::facts).collect(Collectors.toSet());
        var kept = new Kept(told, operations.stream().flatMap(operation -> expected.inLedger(operation).stream()).toList());
        flaws.addAll(kept.flaws());
        if (watch.longestPastLock() > PAST_LOCK) {
            flaws.add("A job stood there for %.0f seconds past its lock".formatted(watch.longestPastLock()));
        }
        if (watch.longestStall() > STALL + fault.away().toSeconds()) {
            flaws.add("A job of %s that could run waited for %.0f seconds".formatted(watch.stalled(), watch.longestStall()));
        }
        addIf(flaws, "jobs were given up", count("select count(*) from engine.act_ru_job where retries_ = 0"));
        operations.forEach(operation -> addFlawsOfResults(flaws, operation, told));
        diary.done().stream().flatMap(expected::closed).forEach(operation -> addFlawsOfApproved(flaws, operation));
        if (!rig.auditVerifies()) {
            flaws.add("The audit does not verify");
        }
        var mails = counted(rig.mails().stream());
        var ids = addFlawsOfMail(flaws, operations.toArray(String[]::new), mails);
        return new Findings(fault.name(), times, diary.done().size(), diary.refusals(), diary.repetitions(), kept.doubled().size(),
                kept.lost().size(), watch.longestStall(), ids.size(),
                ids.stream().mapToInt(id -> mails.getOrDefault(id, 1L).intValue() - 1).sum(), flaws);
    }

    /** Adds the flaws of the mails. @return the identities of all mails of the operations */
    private List<String> addFlawsOfMail(List<String> flaws, String[] operations, Map<String, Long> mails) {
        addIf(flaws, "messages did not leave",
                count("select count(*) from cordon.message where operation = any(?) and status not in ('SENT', 'SUPPRESSED')",
                        (Object) operations));
        addIf(flaws, "messages were queued twice", count("""
                select count(*) from (select 1 from cordon.message where operation = any(?)
                                      group by kind, reference, recipient, parameters having count(*) > 1) twice""",
                (Object) operations));
        var ids = rig.sql().queryForList(
                "select '<' || id || '@127.0.0.1>' from cordon.message where operation = any(?) and status = 'SENT'", String.class,
                (Object) operations);
        addIf(flaws, "messages are noted as sent that no mail server took", ids.stream().filter(id -> !mails.containsKey(id)).count());
        var all = new HashSet<>(rig.sql().queryForList("select '<' || id || '@127.0.0.1>' from cordon.message", String.class));
        addIf(flaws, "mails left of which nothing is known", mails.keySet().stream().filter(id -> !all.contains(id)).count());
        return ids;
    }

    /** Adds a flaw unless both nodes show the same results, and these equal a fresh count and agree with the acts that people did. */
    private void addFlawsOfResults(List<String> flaws, String operation, Collection<String> told) {
        var confirmed = told.stream().filter(fact -> fact.startsWith("IDENTITY_CONFIRMED " + operation)).count();
        var now = Instant.now().toString();
        var answers = new ArrayList<JsonNode>();
        for (var node = 0; node < Nodes.COUNT; node++) {
            answers.add(answer(node, "/api/operations/" + operation + "/results"));
            answers.add(answer(node, "/api/operations/" + operation + "/results?asOf=" + now + "&knownAt=" + now));
        }
        for (Function<JsonNode, Object> figure : List.<Function<JsonNode, Object>>of(answer -> answer.path("targets"),
                answer -> answer.path("arrested"), answer -> answer.path("atLarge"), answer -> answer.path("byCountry"))) {
            if (answers.stream().map(figure).distinct().count() > 1) {
                flaws.add("Results differ between nodes or from a recount: " + answers.stream().map(figure).toList());
            }
        }
        if (answers.get(0).path("arrested").intValue() != confirmed) {
            flaws.add("%d are arrested by the results, and %d by what people did".formatted(answers.get(0).path("arrested").intValue(),
                    confirmed));
        }
    }

    /**
     * Compares the approved results with a fresh count by each node. The two must be equal, because no fact that changes a figure was
     * recorded since.
     */
    private void addFlawsOfApproved(List<String> flaws, String operation) {
        var all = "/api/operations/" + operation + "/results/frozen";
        for (var node = 0; node < Nodes.COUNT; node++) {
            var approved = answer(node, all).path("items");
            if (approved.size() != 1) {
                flaws.add(approved.size() + " results of " + operation + " are approved");
            }
            for (var results : approved) {
                var recount = answer(node, all + "/" + results.path("number").textValue() + "/recount");
                if (!recount.path("differences").isEmpty() || !recount.path("steps").isEmpty()
                        || !recount.path("figures").path("arrested").equals(results.path("arrested"))) {
                    flaws.add("Approved results are counted differently now: " + recount);
                }
            }
        }
    }

    /** Asks a node, which may find out with this very request that a connection of its pool is broken. */
    private JsonNode answer(int node, String path) {
        var answer = new AtomicReference<JsonNode>();
        Patience.until(PATIENCE, path, () -> {
            try {
                answer.set(new OneNode(rig.nodes().port(node), Installation.PASSWORD).get(Installation.COORDINATOR, path));
                return true;
            } catch (IllegalStateException failure) {
                if (!failure.getMessage().contains(": 503 ")) {
                    throw failure;
                }
                return false;
            }
        });
        return answer.get();
    }

    private static void addIf(List<String> flaws, String what, long number) {
        if (number > 0) {
            flaws.add(number + " " + what);
        }
    }

    private long count(String question, Object... values) {
        return Objects.requireNonNull(rig.sql().queryForObject(question, Long.class, values));
    }

    private static Map<String, Long> counted(Stream<String> items) {
        return items.collect(Collectors.groupingBy(item -> item, Collectors.counting()));
    }
}
