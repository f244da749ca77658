package org.cordon.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.cordon.lives.ArrestReport;
import org.cordon.lives.Caller;
import org.cordon.lives.Installation;
import org.cordon.support.Notices;

/** Tries acts that have to be refused, while others work: an arrest of tomorrow, an arrest of nobody, a person without a warrant. */
final class Meddler implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Rig rig;
    private final Caller http;
    private final Diary diary;
    private final String operation;
    private final Random random = new Random();

    Meddler(Rig rig, Caller http, Diary diary, String operation) {
        this.rig = rig;
        this.http = http;
        this.diary = diary;
        this.operation = operation;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                tryOne();
            } catch (Refused asItShould) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void tryOne() {
        switch (random.nextInt(3)) {
            case 0 -> arrest("FR", operation + "-T2222", Instant.now());
            case 1 -> rig.sql().queryForList("""
                    select host.target, host.country from cordon.target_host host join cordon.target on target.reference = host.target
                    where target.operation = ? order by random() limit 1""", operation)
                    .forEach(host -> arrest((String) host.get("country"), (String) host.get("target"),
                            Instant.now().plus(Duration.ofDays(1))));
            default -> {
                var nobody = Notices.complete("2027/0", "NOBODY", "FR", "IT");
                nobody.remove("arrest_warrants");
                var answer = http.post(Installation.bureau("FR"), "/api/operations/" + operation + "/nominations",
                        Caller.JSON.createArrayNode().add(nobody));
                if (answer.path("accepted").intValue() > 0) {
                    diary.wrong("a person taken without a warrant: " + answer);
                }
            }
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private void arrest(String country, String target, Instant at) {
        var answer = http.post(Installation.bureau(country), "/api/targets/" + target + "/arrests", ArrestReport.of(country, at));
        diary.wrong("an arrest taken that is none: " + answer);
    }
}
