package org.cordon.record.handling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handling as the tables {@code handling} and {@code handling_change} keep it. */
final class HandlingRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HandlingRow() {
    }

    static Handling read(ResultSet row) throws SQLException {
        var kind = row.getString("restriction");
        var source = row.getString("source");
        var information = row.getInt("information");
        var restriction = new Restriction(kind == null ? null : Restriction.Kind.valueOf(kind),
                List.of((String[]) row.getArray("parties").getArray()), List.of((String[]) row.getArray("released").getArray()),
                ends(row.getString("ends")));
        return new Handling(HandlingCode.valueOf(row.getString("code")), source == null ? null : SourceEvaluation.valueOf(source),
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
