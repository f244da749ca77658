package org.cordon.kernel.shared.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the decision tables, which the coordination can change. Implemented by the engine's side. */
public interface Decisions {

    /** The one row of a table that fits what is given; empty if none does. */
    Optional<Row> row(String table, Map<String, ?> given);

    /** All rows of a table that fit what is given. */
    List<Row> rows(String table, Map<String, ?> given);

    /** What a row says, by the names of the table's outputs. */
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
