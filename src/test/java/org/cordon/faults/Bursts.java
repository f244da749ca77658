package org.cordon.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.cordon.lives.ArrestReport;
import org.cordon.lives.Caller;
import org.cordon.lives.CordonLives;
import org.cordon.lives.Installation;
import org.cordon.lives.LaunchOrder;
import org.cordon.lives.Lives.Step;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.lives.Tasks;
import org.cordon.lives.Wave;
import org.cordon.processes.Patience;
import org.cordon.support.Notices;

/** Lets many people act at the same moment, on two nodes that do not fail. */
final class Bursts {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final List<String> OFFICERS = List.of("FR", "IT", "ES", "DE", "BR", "AR", "CL", "PT", "NL", "BE");

    private final Rig rig;
    private final Trial trial;

    Bursts(Rig rig, Trial trial) {
        this.rig = rig;
        this.trial = trial;
    }

    /**
     * Reports each arrest twice at the same moment, for all targets at once.
     *
     * @param sameKey whether the second report is the same request, sent again before it was answered; otherwise it is another report of
     *         the same bureau
     */
    Findings arrestsTwice(int pairs, int each, boolean sameKey) throws IOException {
        var diary = new Diary();
        var people = new StubbornCaller(rig.nodes(), diary);
        var operation = trial.nextOperation();
        var lives = new CordonLives(people, rig.sql(), operation, Pair.first(pairs), each, Mode.IN_BATCHES);
        var name = "%d arrests reported twice at once, with %s".formatted(pairs * each, sameKey ? "the same key" : "different keys");
        return trial.under(new Moment(name, pairs * each), List.of(operation), diary, () -> {
            lives.prepare();
            lives.steps().stream().takeWhile(step -> !step.name().equals("arrest")).forEach(Wave::play);
            Patience.until(PATIENCE, "the list to be confirmed", () -> targets(operation).size() == pairs * each);
            var references = new ConcurrentHashMap<String, String>();
            var reports = new ArrayList<Runnable>();
            for (var target : targets(operation)) {
                var country = (String) target.get("country");
                var report = ArrestReport.of(country, Instant.now().minus(Duration.ofMinutes(10)));
                var key = UUID.randomUUID().toString();
                IntStream.range(0, 2).forEach(time -> reports.add(() -> {
                    var path = "/api/targets/" + target.get("target") + "/arrests";
                    var reference = people.send(Installation.bureau(country), "POST", path, report, sameKey ? key : key + time)
                            .path("reference").textValue();
                    var other = references.putIfAbsent(path, reference);
                    if (other != null && !other.equals(reference)) {
                        diary.wrong("one arrest under two references: " + other + ", " + reference);
                    }
                }));
            }
            atOnce(reports);
        });
    }

    private List<Map<String, Object>> targets(String operation) {
        return rig.sql().queryForList("""
                select host.target, host.country from cordon.target_host host join cordon.target on target.reference = host.target
                where target.operation = ? and target.state = 'AT_LARGE'""", operation);
    }

    /** Lets every country answer its invitation at the same moment. */
    Findings everyCountryAnswers(int most) throws IOException {
        var diary = new Diary();
        var people = new StubbornCaller(rig.nodes(), diary);
        var tasks = new Tasks(people, rig.sql());
        var operation = trial.nextOperation();
        var countries = rig.sql().queryForList("select code from cordon.country where code ~ '^[A-Z]{2}$' order by code limit ?",
                String.class, most);
        var moment = new Moment(countries.size() + " countries answering at once", countries.size());
        return trial.under(moment, List.of(operation), diary, () -> {
            people.post(Installation.COORDINATOR, "/api/operations", LaunchOrder.of(operation, 1, countries));
            countries.forEach(country -> tasks.await("userTask_answerInvitation", operation + "-" + country));
            var begun = Instant.now();
            atOnce(countries.stream().<Runnable>map(country -> () -> tasks.complete(Installation.bureau(country),
                    "userTask_answerInvitation", operation + "-" + country, Map.of("accepted", true, "liaisonOfficer", "Ann Example")))
                    .toList());
            if (Duration.between(begun, Instant.now()).compareTo(A_MINUTE) > 0) {
                diary.wrong("the last answer after " + Duration.between(begun, Instant.now()));
            }
            countries.forEach(country -> tasks.await("userTask_nominate", operation + "-" + country));
        });
    }

    /**
     * Moves the nomination deadline to now. At the same time the officers of ten countries put forward one more person each, and say that
     * they have finished.
     */
    Findings deadlineWhileFinishing(int races) throws IOException {
        var diary = new Diary();
        var people = new StubbornCaller(rig.nodes(), diary);
        var operations = IntStream.range(0, races).mapToObj(race -> trial.nextOperation()).toList();
        return trial.under(new Moment("nomination deadline while ten officers finish", races), operations, diary,
                () -> {
                    operations.forEach(operation -> openNominations(operation, people));
                    operations.forEach(operation -> race(operation, people));
                });
    }

    private void openNominations(String operation, StubbornCaller people) {
        var tasks = new Tasks(people, rig.sql());
        people.post(Installation.COORDINATOR, "/api/operations", LaunchOrder.of(operation, 5, OFFICERS, A_MINUTE));
        OFFICERS.forEach(country -> {
            tasks.complete(Installation.bureau(country), "userTask_answerInvitation", operation + "-" + country,
                    Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
            tasks.await("userTask_nominate", operation + "-" + country);
            nominate(operation, country, people, 1);
        });
    }

    private void race(String operation, StubbornCaller people) {
        var tasks = new Tasks(people, rig.sql());
        Patience.until(PATIENCE, "the invitations to be over", () -> rig.sql().queryForObject(
                "select invitation_deadline < now() from cordon.operation where reference = ?", Boolean.class, operation));
        var acts = new ArrayList<Runnable>();
        for (var country : OFFICERS) {
            var task = tasks.find(Installation.bureau(country), "userTask_nominate", operation + "-" + country);
            acts.add(() -> unlessLate(() -> nominate(operation, country, people, 2)));
            acts.add(() -> unlessLate(() -> people.complete(Installation.bureau(country), task, Map.of("finished", true))));
        }
        acts.add(() -> people.put(Installation.COORDINATOR, "/api/operations/" + operation + "/dates",
                Caller.JSON.createObjectNode().put("nominationDeadline", Instant.now().toString())));
        atOnce(acts);
        OFFICERS.forEach(country -> tasks.await("userTask_screenBatch", operation + "-" + country));
    }

    private static void nominate(String operation, String country, Caller people, int number) {
        people.post(Installation.bureau(country), "/api/operations/" + operation + "/nominations", Caller.JSON.createArrayNode()
                .add(Notices.complete("2027/" + number, "PERSON " + operation + country + number, country, "JP")));
    }

    private static void unlessLate(Runnable act) {
        try {
            act.run();
        } catch (Refused late) {
            if (!late.getMessage().contains("NOMINATION")) {
                throw late;
            }
        }
    }

    private static void atOnce(List<Runnable> acts) {
        var start = new CyclicBarrier(acts.size());
        Wave.play(new Step("all at once", acts.stream().<Runnable>map(act -> () -> {
            try {
                start.await();
            } catch (InterruptedException | BrokenBarrierException failure) {
                throw new IllegalStateException(failure);
            }
            act.run();
        }).toList()));
    }
}
