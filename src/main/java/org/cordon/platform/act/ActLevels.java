package org.cordon.platform.act;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code act_level}: how much of its limit an account has used. A level falls evenly with time. */
@Repository
class ActLevels {

    private final JdbcClient jdbc;

    ActLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds acts to the level of an account, if the level then stays within the limit.
     *
     * @param number the number to add, at most {@code most}
     * @param rate   the number by which the level falls in a second
     * @return whether the acts were added
     */
    boolean add(String account, LimitedAct act, int number, Instant now, double rate, int most) {
        return jdbc.sql("""
                        insert into act_level as present (account, act, level, at) values (:account, :act, :number, :now)
                        on conflict (account, act) do update
                            set level = level_at(present.level, present.at, excluded.at, :rate) + :number, at = greatest(present.at, excluded.at)
                            where level_at(present.level, present.at, excluded.at, :rate) + :number <= :most""")
                .param("account", account).param("act", act.name()).param("now", utc(now)).param("rate", rate)
                .param("number", number).param("most", most).update() > 0;
    }

    double at(String account, LimitedAct act, Instant now, double rate) {
        return jdbc.sql("select level_at(level, at, :now, :rate) from act_level where account = :account and act = :act")
                .param("now", utc(now)).param("rate", rate).param("account", account).param("act", act.name())
                .query(Double.class).optional().orElse(0.0);
    }
}
