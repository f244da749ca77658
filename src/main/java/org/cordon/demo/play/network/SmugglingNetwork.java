package org.cordon.demo.play.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An invented network with the shape that Campana (2018) found in a real one: 292 actors along a route, of whom 15 in a hundred are
 * organisers. Two actors of the same stage have almost seven times the odds of being linked. Two actors of the same position (both
 * organisers, or both aides) have a third of the odds. The number of links and the five stages of about equal size are assumptions, because
 * the study does not publish them.
 */
public record SmugglingNetwork(List<Actor> actors, List<Tie> ties) {

    static final int ACTORS = 292;
    static final int ORGANISERS = 44;
    static final int STAGES = 5;
    private static final int SOURCES = 20;
    private static final double SAME_STAGE = 7;
    private static final double SAME_POSITION = 1 / 3.0;
    private static final double LINKS_OF_EACH = 4;

    /** @param stage the number of the stage of the route, from 0 */
    public record Actor(String key, int stage, boolean organiser) {

        private double oddsWith(Actor other) {
            return (stage == other.stage ? SAME_STAGE : 1) * (organiser == other.organiser ? SAME_POSITION : 1);
        }
    }

    /**
     * A link between two actors, stated by one source.
     *
     * @param source the number of the source that states the link; there are twenty sources
     */
    public record Tie(Actor from, Actor to, int source) {
    }

    /** Returns a network; the same seed gives the same network. */
    public static SmugglingNetwork made(long seed) {
        var chance = new Random(seed);
        var drawn = new ArrayList<>(IntStream.range(0, ACTORS).boxed().toList());
        Collections.shuffle(drawn, chance);
        var organisers = Set.copyOf(drawn.subList(0, ORGANISERS));
        var actors = IntStream.range(0, ACTORS).mapToObj(number -> new Actor("actor-%03d".formatted(number), number % STAGES,
                organisers.contains(number))).toList();
        var base = base(actors);
        var ties = new ArrayList<Tie>();
        for (var from : actors) {
            for (var to : actors) {
                if (from.key.compareTo(to.key) < 0 && chance.nextDouble() < share(base * from.oddsWith(to))) {
                    ties.add(new Tie(from, to, chance.nextInt(SOURCES)));
                }
            }
        }
        return new SmugglingNetwork(actors, List.copyOf(ties));
    }

    /**
     * Finds the odds of a link between an organiser and an aide of two stages, by repeated halving. With these odds actors have on average
     * as many links as assumed.
     */
    private static double base(List<Actor> actors) {
        var low = 0.0;
        var high = 1.0;
        for (var step = 0; step < 40; step++) {
            var middle = (low + high) / 2;
            var links = actors.stream().flatMapToDouble(from -> actors.stream().filter(to -> to != from)
                    .mapToDouble(to -> share(middle * from.oddsWith(to)))).sum();
            if (links < LINKS_OF_EACH * actors.size()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double share(double odds) {
        return odds / (1 + odds);
    }
}
