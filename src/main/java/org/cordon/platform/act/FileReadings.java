package org.cordon.platform.act;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the files of persons that an account reads, on all nodes together. No reading is refused; the coordination only hears of an
 * account that reads many. The count is kept in the table of the account's limits: {@code level} is the number of files since {@code at}.
 */
@Component
public class FileReadings {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String ACT = "FILES_READ";

    private final JdbcClient jdbc;
    private final CurrentCaller caller;
    private final Clock clock;
    private final int much;

    FileReadings(JdbcClient jdbc, CurrentCaller caller, Clock clock, @Value("${cordon.limits.files-read-noticed}") int much) {
        if (much < 1) {
            throw new StartRefused("cordon.limits.files-read-noticed has to be 1 or more.");
        }
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
        this.much = much;
    }

    /**
     * Adds the files that the caller reads.
     *
     * @return whether the count reaches the noticed number with these files; this happens at most once in each window
     */
    @Transactional
    public boolean add(int files) {
        var by = caller.get();
        if (by.isSystem() || files < 1) {
            return false;
        }
        var now = clock.instant();
        double read = jdbc.sql("""
                        insert into act_level as kept (account, act, level, at) values (:account, :act, :files, :now)
                        on conflict (account, act) do update
                            set level = case when kept.at > :since then kept.level else 0 end + excluded.level,
                                at = case when kept.at > :since then kept.at else excluded.at end
                        returning level""")
                .param("account", by.user()).param("act", ACT).param("files", files).param("now", utc(now))
                .param("since", utc(now.minus(WINDOW))).query(Double.class).single();
        return read >= much && read - files < much;
    }
}
