package org.cordon.act;

import static org.cordon.shared.Said.said;

import java.time.Clock;
import java.time.Duration;
import org.cordon.caller.CurrentCaller;
import org.cordon.shared.Refusal;
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
        var by = caller.get();
        var now = clock.instant();
        var most = settings.inTenMinutes().get(act);
        if (!by.isSystem() && !levels.add(by.user(), act, now, most / PERIOD_SECONDS, most)) {
            throw tooMany(levels.at(by.user(), act, now, most / PERIOD_SECONDS), most);
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
            throw tooMany(level, most);
        }
    }

    private static Refusal tooMany(double level, int most) {
        var seconds = (long) Math.ceil((level + 1 - most) * PERIOD_SECONDS / most);
        return Refusal.tooMany(Duration.ofSeconds(seconds),
                said("You have done this too often in a short time: one account may do it {number} times in ten "
                + "minutes. Nothing was done this time; try again in {seconds} seconds.", most, seconds));
    }
}
