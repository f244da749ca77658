package org.cordon.platform.act;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an account do what is limited so many times at once, and then evenly as many in each ten minutes. The measure stands in the
 * database, so that it holds on all nodes together, and the acts of an account wait for one another there, so that many at the same moment
 * are not more than few that come one by one. It is part of the act's transaction: what is refused for another reason, or answered from
 * what is kept under a key, does not count.
 */
@Component
@Transactional
@EnableConfigurationProperties(ActLimitSettings.class)
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
     * Counts one act of the caller; Cordon's own jobs are not counted. The others of his acts of this kind wait until this one's
     * transaction ends.
     *
     * @throws Refusal if he has done too many, with the time that he has to wait
     */
    public void take(LimitedAct act) {
        take(act, 1, TOO_OFTEN);
    }

    /**
     * Counts an act by its kind, or apart from all that is routine if it is FLASH: an officer who has asked much can still raise the alarm.
     *
     * @throws Refusal as {@link #take(LimitedAct)}
     */
    public void take(LimitedAct act, boolean flash) {
        take(flash ? LimitedAct.FLASH : act);
    }

    /**
     * Counts the parties on whose desks an act puts something. They are those that its author has named or can know, and never those that
     * Cordon finds: the measure would tell him how many these are. One act may always reach everybody once the measure is empty.
     *
     * @throws Refusal if he has reached too many, with the time that he has to wait
     */
    public void reach(int addressees, boolean flash) {
        var act = flash ? LimitedAct.FLASH_ADDRESSEE : LimitedAct.ADDRESSEE;
        if (addressees > 0) {
            take(act, Math.min(addressees, settings.inTenMinutes().get(act)), TOO_MANY);
        }
    }

    private void take(LimitedAct act, int number, BiFunction<Integer, Long, Said> sentence) {
        var by = caller.get();
        var now = clock.instant();
        var most = settings.inTenMinutes().get(act);
        if (!by.isSystem() && !levels.add(by.user(), act, number, now, most / PERIOD_SECONDS, most)) {
            throw tooMany(levels.at(by.user(), act, now, most / PERIOD_SECONDS), number, most, sentence);
        }
    }

    /**
     * Counts nothing and lets nobody wait: to be asked at the beginning of an act that is counted at its end, since it takes long.
     *
     * @throws Refusal if the caller has done too many, with the time that he has to wait
     */
    public void require(LimitedAct act) {
        var by = caller.get();
        var most = settings.inTenMinutes().get(act);
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
