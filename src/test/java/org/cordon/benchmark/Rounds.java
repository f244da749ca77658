package org.cordon.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.benchmark.played.Contender;
import org.cordon.benchmark.report.Result;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.lives.Wave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays all contenders by turns, so that a disturbance of the machine affects all of them. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final int WARM = 2;

    private final Plan plan;
    private final Map<Contender, Map<Mode, Result>> results;

    Rounds(Plan plan, Map<Contender, Map<Mode, Result>> results) {
        this.plan = plan;
        this.results = results;
    }

    void play() {
        results.keySet().forEach(this::warm);
        for (var round = 1; round <= plan.rounds(); round++) {
            for (var clients : plan.clients()) {
                List.of(Mode.values()).forEach(mode -> results.forEach((contender, ofIt) -> {
                    if (contender.has(mode)) {
                        play(contender, mode, clients, ofIt.get(mode));
                    }
                }));
            }
            LOG.info("Round {} of {} is played.", round, plan.rounds());
        }
    }

    /**
     * Warms a contender up. A contender with more code is slower until Java has compiled the frequent parts, and that is not measured here.
     * One client begins alone, because a contender may fail when several clients start a model for the first time at the same moment.
     */
    private void warm(Contender contender) {
        warm(contender, 1);
        for (var time = 0; time < WARM; time++) {
            warm(contender, most());
        }
    }

    private void warm(Contender contender, int clients) {
        Stream.of(Mode.values()).filter(contender::has)
                .forEach(mode -> Wave.play(contender.lives(Pair.first(clients), plan.each(), mode)));
    }

    private int most() {
        return plan.clients().stream().max(Integer::compare).orElseThrow();
    }

    private void play(Contender contender, Mode mode, int clients, Result result) {
        var lives = contender.lives(Pair.first(clients), plan.each(), mode);
        var seconds = Wave.play(lives);
        result.played(clients, lives.count() / seconds, lives.acts());
    }
}
