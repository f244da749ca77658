package org.cordon.platform.act;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits how often an account may do some acts: a certain number at once, and as many again in each ten minutes, evenly. The count is in
 * the database, so that it holds for all nodes together. Simultaneous acts of an account wait for one another in the database, so that they
 * are counted one by one. Counting is part of the act's transaction. So an act that is refused for another reason, or answered from the
 * kept answers, does not count.
 */
@Component
@Transactional
public class ActLimits {

    private static final double PERIOD_SECONDS = Duration.ofMinutes(10).toSeconds();

    private static final BiFunction<Integer, Long, Said> TOO_OFTEN = (most, seconds) -> said(
            "You have done this too often in a short time: one account may do it {number} times in ten "
            + "minutes. Nothing was done this time; try again in {seconds} seconds.", most, seconds);
    private static final BiFunction<Integer, Long, Said> TOO_MANY = (most, seconds) -> said(
            "You have put something on too many desks in a short time: one account may reach {number} addressees in ten "
            + "minutes. Nothing was done this time; try again in {seconds} seconds.", most, seconds);

    private final ActLimitSettings settings;
    private final ActLevels levels;
    private final CurrentCaller caller;
    private final Clock clock;

    ActLimits(ActLimitSettings settings, ActLevels levels, CurrentCaller caller, Clock clock) {
        this.settings = settings;
        this.levels = levels;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Counts an act of the caller. Cordon's own jobs are not counted. The caller's other acts of this kind wait until the transaction ends.
     *
     * @throws Refusal if the caller has done too many, with the time to wait
     */
    public void take(LimitedAct act) {
        take(act, 1, TOO_OFTEN);
    }

    /**
     * Counts an act under its kind, or separately if it is FLASH, so that an officer who has asked much can still raise the alarm.
     *
     * @throws Refusal if the caller has done too many, as {@link #take(LimitedAct)} does
     */
    public void take(LimitedAct act, boolean flash) {
        take(flash ? ActFeature.FLASH : act);
    }

    /**
     * Counts the parties on whose desks an act puts something. Only parties that the author has named or can know are counted, never those
     * that Cordon finds: the limit would reveal their number. If nothing else was counted, a single act may always reach everybody.
     *
     * @throws Refusal if the caller has reached too many, with the time to wait
     */
    public void reach(int addressees, boolean flash) {
        var act = flash ? ActFeature.FLASH_ADDRESSEE : ActFeature.ADDRESSEE;
        if (addressees > 0) {
            take(act, Math.min(addressees, settings.most(act)), TOO_MANY);
        }
    }

    private void take(LimitedAct act, int number, BiFunction<Integer, Long, Said> sentence) {
        var by = caller.get();
        var now = clock.instant();
        var most = settings.most(act);
        if (!by.isSystem() && !levels.add(by.user(), act, number, now, most / PERIOD_SECONDS, most)) {
            throw tooMany(levels.at(by.user(), act, now, most / PERIOD_SECONDS), number, most, sentence);
        }
    }

    /**
     * Checks the limit without counting and without waiting. A long act that is counted at its end calls this method at its beginning.
     *
     * @throws Refusal if the caller has done too many, with the time to wait
     */
    public void require(LimitedAct act) {
        var by = caller.get();
        var most = settings.most(act);
        var level = by.isSystem() ? 0 : levels.at(by.user(), act, clock.instant(), most / PERIOD_SECONDS);
        if (level + 1 > most) {
            throw tooMany(level, 1, most, TOO_OFTEN);
        }
    }

    private static Refusal tooMany(double level, int number, int most, BiFunction<Integer, Long, Said> sentence) {
        var seconds = (long) Math.ceil((level + number - most) * PERIOD_SECONDS / most);
        return Refusal.tooMany(Duration.ofSeconds(seconds), sentence.apply(most, seconds));
    }
}
