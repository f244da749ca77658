package org.cordon.speed;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.speed.TimedStatements.Timed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The plan by which the database finds the rows of a statement for one caller, under that caller's policies. Making the plan changes no
 * row. Nodes that were never executed are left out, and so are the ends of long conditions.
 */
final class StatementPlan {

    private static final int LINE = 150;
    private static final int LINES = 40;
    private static final Pattern NAME = Pattern.compile("\\s*(InitPlan|SubPlan) \\d+");

    private StatementPlan() {
    }

    static String of(String user, Timed statement) {
        var connection = TestDatabase.runtimeConnection();
        try {
            var jdbc = new JdbcTemplate(connection);
            return new TransactionTemplate(new DataSourceTransactionManager(connection)).execute(status -> {
                status.setRollbackOnly();
                var country = user.startsWith("ncb-") ? user.substring(4).toUpperCase(Locale.ROOT) : "";
                TestDatabase.sign(jdbc, user, country.isEmpty() ? user : "ncb-" + country, country);
                return String.join("\n", executed(jdbc.query("explain (analyze, costs off) " + statement.sql(), sql -> fill(sql, statement),
                        (row, number) -> row.getString(1))));
            });
        } finally {
            connection.destroy();
        }
    }

    private static void fill(PreparedStatement sql, Timed statement) throws SQLException {
        for (var value : statement.values()) {
            try {
                value.setter().invoke(sql, value.given());
            } catch (ReflectiveOperationException failure) {
                throw new SQLException(failure);
            }
        }
    }

    private static List<String> executed(List<String> plan) {
        var kept = new ArrayList<String>();
        var skipped = Integer.MAX_VALUE;
        for (var line : plan) {
            var depth = line.length() - line.stripLeading().length();
            if (depth > skipped) {
                continue;
            }
            skipped = line.contains("never executed") ? depth : Integer.MAX_VALUE;
            if (skipped == Integer.MAX_VALUE) {
                kept.add(line.length() > LINE ? line.substring(0, LINE) + " ..." : line);
            }
        }
        return withoutQuestionsToTheCaller(kept);
    }

    /**
     * Returns the plan without the parts that ask for the caller. Each policy has such a part, which is one line and takes no time. The
     * names of plans that were never executed are left out as well.
     */
    private static List<String> withoutQuestionsToTheCaller(List<String> plan) {
        var kept = new ArrayList<String>();
        for (int at = 0; at < plan.size(); at++) {
            var isName = NAME.matcher(plan.get(at)).matches();
            var next = at + 1 < plan.size() ? plan.get(at + 1).strip() : "";
            if (isName && next.startsWith("->  Result (")) {
                at++;
            } else if (!isName || next.startsWith("->")) {
                kept.add(plan.get(at));
            }
        }
        return kept.size() > LINES
                ? Stream.concat(kept.stream().limit(LINES), Stream.of("... and " + (kept.size() - LINES) + " lines more")).toList() : kept;
    }
}
