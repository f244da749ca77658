package org.cordon.record.results;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.record.results.Results.ByPhase;
import org.cordon.record.results.Results.ByProduct;
import org.cordon.record.results.Results.Counts;
import org.cordon.record.results.Results.Exchange;
import org.cordon.record.results.Results.OfCountry;
import org.cordon.record.results.Results.OfRegion;
import org.cordon.record.results.Results.Totals;
import org.cordon.record.results.Standing.Day;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one query behind every published figure. The query calls a database function, which counts rows that no single reader sees and
 * returns figures only. The function's source is {@code db/schema/record/R__41_figures.sql}.
 */
@Component
final class ResultsQuery {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ResultsQuery(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The heading above the figures of an operation. */
    record Heading(String title, String host) {
    }

    Heading heading(String operation) {
        return jdbc.sql("select title, host from results_heading(:operation)").param("operation", operation)
                .query(RecordRows.of(Heading.class)).single();
    }

    /** Whether anything in an operation is withheld from any party. */
    boolean withholds(String operation) {
        return jdbc.sql("select withholds(:operation)").param("operation", operation).query(Boolean.class).single();
    }

    /** Returns the complete figures of an operation; empty if there is no such operation. */
    Optional<Results> results(String operation, Instant asOf, Instant knownAt) {
        return results(operation, asOf, knownAt, Count.COMPLETE);
    }

    Optional<Results> results(String operation, Instant asOf, Instant knownAt, Count count) {
        return standing(operation, asOf, knownAt, count).map(Standing::results);
    }

    /** Returns the questions of countries about the targets of an operation, and the results of these questions. */
    Exchange exchange(String operation, Instant asOf, Instant knownAt, Count count) {
        return jdbc.sql("select * from operation_exchange(:operation, :asOf, :knownAt, :published)")
                .param("published", count == Count.PUBLISHED).param("operation", operation)
                .param("asOf", utc(asOf)).param("knownAt", utc(knownAt))
                .query((row, number) -> new Exchange(row.getInt("questions"), row.getInt("answers"), row.getInt("hits"),
                        read(row.getString("by_products"), new TypeReference<List<ByProduct>>() { })))
                .single();
    }

    /** Returns the figures of an operation, including figures that are not published. */
    Optional<Standing> standing(String operation, Instant asOf, Instant knownAt) {
        return standing(operation, asOf, knownAt, Count.COMPLETE);
    }

    private Optional<Standing> standing(String operation, Instant asOf, Instant knownAt, Count count) {
        return jdbc.sql("select * from operation_figures(:operation, :asOf, :knownAt, :published)")
                .param("published", count == Count.PUBLISHED)
                .param("operation", operation)
                .param("asOf", utc(asOf))
                .param("knownAt", utc(knownAt))
                .query((row, number) -> new Standing(results(row, operation, asOf, knownAt), row.getInt("confirmed"),
                        row.getInt("surrendered"),
                        read(row.getString("by_day"), new TypeReference<List<Day>>() { })))
                .optional();
    }

    private Results results(ResultSet row, String operation, Instant asOf, Instant knownAt) throws SQLException {
        var byPhase = new ByPhase(
                new Counts(row.getInt("arrested_before"), row.getInt("located_before")),
                new Counts(row.getInt("arrested_during"), row.getInt("located_during")),
                new Counts(row.getInt("arrested_after"), row.getInt("located_after")));
        return new Results(operation, row.getString("theme"), asOf, knownAt, row.getInt("list_version"),
                RecordRows.of(Totals.class).mapRow(row, 0), byPhase,
                read(row.getString("by_country"), new TypeReference<List<OfCountry>>() { }),
                read(row.getString("by_region"), new TypeReference<List<OfRegion>>() { }),
                instant(row, "phase_opened"), instant(row, "phase_ended"), null);
    }

    private <T> List<T> read(String array, TypeReference<List<T>> type) {
        try {
            return json.readValue(array, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The figures by country, region or day cannot be read", unreadable);
        }
    }
}
