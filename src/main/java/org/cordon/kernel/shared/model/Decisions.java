package org.cordon.kernel.shared.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates the decision tables, which the coordination can change. The engine's side implements it. */
public interface Decisions {

    /** Returns the only row of a table that matches the inputs; empty if no row matches. */
    Optional<Row> row(String table, Map<String, ?> given);

    /** Returns all rows of a table that match the inputs. */
    List<Row> rows(String table, Map<String, ?> given);

    /** A row, with its values by the names of the table's outputs. */
    record Row(Map<String, Object> outputs) {

        public String text(String output) {
            return (String) outputs.get(output);
        }

        public boolean flag(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }

        public int number(String output) {
            return (Integer) outputs.get(output);
        }

        public Duration hours(String output) {
            return Duration.ofHours(number(output));
        }
    }
}
