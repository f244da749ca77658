package org.cordon.support;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.springframework.boot.test.context.TestComponent;

/**
 * Remembers the stages of a play. An act that was done before is not done again if the same acts came before it, on empty tables and at the
 * same time. Its rows, its clock and its result are brought back instead. Once anything else has written to the database or moved the
 * clock, all acts are done. A test that looks for effects outside the database, such as a mail or a line of the log, calls {@link #anew()}
 * first.
 */
@TestComponent
public final class Stages {

    /** The most acts of a play that are kept. Each act adds to the kept data, and no two tests share a long row of alike acts. */
    private static final int MOST_ACTS = 50;

    private final Stage empty = new Stage(0, 0, null, null);
    private Stage at;
    private Moment left;
    private boolean acting;
    private int kept;

    /** Begins a play: the tables are empty and the clock runs. */
    void begin() {
        at = empty;
        left = Moment.now();
    }

    /** Does every act from here on, even one that was done before. */
    public void anew() {
        at = null;
    }

    /** @param act the name of the act, with everything that the act depends on */
    @SuppressWarnings("unchecked")
    public <T> T reach(String act, Supplier<T> play) {
        var key = acting ? null : key(act);
        if (key == null) {
            return play.get();
        }
        var from = at;
        var known = from.next.get(key);
        if (known == null) {
            known = played(play, from);
            from.next.put(key, known);
        } else {
            TestDatabase.restore(known.number);
            known.moment.bringBack();
        }
        at = known;
        left = Moment.now();
        return (T) known.result;
    }

    /** Plays an act and keeps the stage that it led to. A failed act leads to no stage, because its effects are unknown. */
    private Stage played(Supplier<?> play, Stage from) {
        at = null;
        acting = true;
        try {
            var result = play.get();
            TestDatabase.keep(++kept);
            return new Stage(kept, from.acts + 1, result, Moment.now());
        } finally {
            acting = false;
        }
    }

    /** Returns the key of an act, or null if the acts before it are unknown. */
    private String key(String act) {
        var now = Moment.now();
        if (at != null && (at.acts == MOST_ACTS || !TestDatabase.isAsLeft() || !now.isLike(left) && !now.stands)) {
            at = null;
        }
        return at == null ? null : now.isLike(left) ? act : act + " at " + now.millis;
    }

    private static final class Stage {

        private final int number;
        private final int acts;
        private final Object result;
        private final Moment moment;
        private final Map<String, Stage> next = new HashMap<>();

        private Stage(int number, int acts, Object result, Moment moment) {
            this.number = number;
            this.acts = acts;
            this.result = result;
            this.moment = moment;
        }
    }

    /** The time of the engine's clock, and how far a running clock is ahead of the real one. */
    private record Moment(boolean stands, long millis, long ahead) {

        /** The milliseconds by which two readings of one moment may differ, because the machine may pause between them. */
        private static final long PAUSE = 1000;

        static Moment now() {
            var millis = ClockUtil.getCurrentTime().getTime();
            var real = System.currentTimeMillis();
            while (System.currentTimeMillis() == real) {
                Thread.onSpinWait();
            }
            var stands = ClockUtil.getCurrentTime().getTime() == millis;
            return new Moment(stands, millis, stands ? 0 : millis - real);
        }

        boolean isLike(Moment other) {
            return stands == other.stands && (stands ? millis == other.millis : Math.abs(ahead - other.ahead) < PAUSE);
        }

        void bringBack() {
            if (stands) {
                ClockUtil.setCurrentTime(new Date(millis));
            } else {
                ClockUtil.offset(millis - System.currentTimeMillis());
            }
        }
    }
}
