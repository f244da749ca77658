package org.cordon.faults;

import java.time.Instant;
import java.util.Map;
import org.cordon.lives.Caller;
import org.cordon.lives.Installation;
import org.cordon.lives.Tasks;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes an operation with a confirmed list to its end, as its coordinator: opens and ends its operational phase, and approves the results.
 */
final class Closing {

    /** The variable that an approval posts. */
    static final String APPROVED = "approved";

    private final Tasks tasks;

    Closing(Caller people, JdbcTemplate sql) {
        tasks = new Tasks(people, sql);
    }

    void close(String operation) {
        complete("userTask_openPhase", operation, Map.of());
        complete("userTask_endPhase", operation, Map.of());
        complete("userTask_approveResults", operation, Map.of(APPROVED, true, "asOf", Instant.now().toString()));
    }

    private void complete(String task, String operation, Map<String, ?> variables) {
        tasks.complete(Installation.COORDINATOR, task, operation, variables);
    }
}
