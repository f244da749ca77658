package org.cordon.record.handling;

import static org.cordon.kernel.shared.Columns.code;
import static org.cordon.kernel.shared.Columns.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes a handling as the tables {@code handling} and {@code handling_change} store it. */
final class HandlingRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HandlingRow() {
    }

    static Handling read(ResultSet row) throws SQLException {
        var information = row.getInt("information");
        var restriction = new Restriction(code(row, "restriction", Restriction.Kind.class),
                texts(row, "parties"), texts(row, "released"),
                ends(row.getString("ends")));
        return new Handling(HandlingCode.valueOf(row.getString("code")), code(row, "source", SourceEvaluation.class),
                information == 0 ? null : information, restriction);
    }

    static JdbcClient.StatementSpec write(String item, Handling handling, JdbcClient.StatementSpec statement) {
        return statement.param("item", item).param("code", handling.code().name())
                .param("source", handling.source() == null ? null : handling.source().name()).param("information", handling.information())
                .param("restriction", handling.restriction().kind() == null ? null : handling.restriction().kind().name())
                .param("parties", handling.restriction().parties().toArray(String[]::new))
                .param("released", handling.restriction().released().toArray(String[]::new))
                .param("ends", written(handling.restriction().ends()));
    }

    private static String written(Map<String, Instant> ends) {
        var written = JSON.createObjectNode();
        ends.forEach((party, end) -> written.put(party, end.toString()));
        return written.toString();
    }

    private static Map<String, Instant> ends(String written) {
        try {
            return JSON.readTree(written).properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> Instant.parse(end.getValue().textValue())));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
