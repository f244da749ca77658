package org.cordon.act;

import static org.cordon.shared.Said.said;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.cordon.caller.CurrentCaller;
import org.cordon.shared.Refusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final CurrentCaller caller;
    private final Clock clock;

    ActLimits(ActLimitSettings settings, JdbcClient jdbc, CurrentCaller caller, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Counts one act of the caller; Cordon's own jobs are not counted.
     *
     * @throws Refusal if he has done too many, with the time that he has to wait
     */
    public void take(LimitedAct act) {
        var by = caller.get();
        if (by.isSystem()) {
            return;
        }
        var most = settings.inTenMinutes().get(act);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var counted = jdbc.sql("""
                        insert into act_level as present (account, act, level, at) values (:account, :act, 1, :now)
                        on conflict (account, act) do update
                            set level = level_at(present.level, present.at, excluded.at, :rate) + 1, at = greatest(present.at, excluded.at)
                            where level_at(present.level, present.at, excluded.at, :rate) + 1 <= :most""")
                .param("account", by.user()).param("act", act.name()).param("now", now).param("rate", most / PERIOD_SECONDS)
                .param("most", most).update();
        if (counted == 0) {
            var level = jdbc.sql("select level_at(level, at, :now, :rate) from act_level where account = :account and act = :act")
                    .param("now", now).param("rate", most / PERIOD_SECONDS).param("account", by.user()).param("act", act.name())
                    .query(Double.class).single();
            var seconds = (long) Math.ceil((level + 1 - most) * PERIOD_SECONDS / most);
            throw Refusal.tooMany(Duration.ofSeconds(seconds),
                    said("You have done this too often in a short time: one account may do it {number} times in ten "
                    + "minutes. Nothing was done this time; try again in {seconds} seconds.", most, seconds));
        }
    }
}
