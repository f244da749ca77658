package org.cordon.benchmark.flat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts ended operations by SQL, with everything that Cordon keeps about them, and ten other operations for the measured pages. */
final class Ended {

    private final JdbcTemplate sql;
    private int operations;

    Ended(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Adds accounts that ask for pages, beside the accounts of the lives. */
    void addAccounts() {
        for (var group : List.of("manager", "compliance")) {
            sql.update("""
                    insert into engine.act_id_user (id_, rev_, first_, last_, pwd_)
                    select ?, 1, 'A', 'Script', pwd_ from engine.act_id_user where id_ = 'service-coordinator'""", "service-" + group);
            sql.update("insert into engine.act_id_membership (user_id_, group_id_) values (?, ?)", "service-" + group, group);
        }
    }

    /** @param targets the number of targets to grow to, fifty in each operation */
    void grow(int targets) {
        var wanted = targets / FlatPlan.EACH;
        // The script makes temporary objects. They end with this connection, which nothing else uses.
        sql.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        set search_path = cordon; set measured.targets = %d; set measured.ended_from = %d; set measured.ended_to = %d;
                        """.formatted(FlatPlan.EACH, operations, wanted) + script());
                statement.execute("discard all");
            }
            return null;
        });
        operations = wanted;
        sql.execute("vacuum analyze");
        sql.execute("checkpoint");
    }

    private static String script() {
        try {
            return new ClassPathResource("database/ten-operations.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
