package org.cordon.roundup.participation.dates;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cordon.roundup.operation.dates.OperationDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the countries' own dates: their own nomination and confirmation deadlines. */
@Repository
class OwnDates {

    private final JdbcClient jdbc;

    OwnDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the own dates of all countries of an operation, by country. */
    Map<String, Map<OperationDate, Instant>> in(String operation) {
        var dates = new HashMap<String, Map<OperationDate, Instant>>();
        jdbc.sql("select country, date, at from own_date where operation = :operation").param("operation", operation)
                .query(row -> {
                    dates.computeIfAbsent(row.getString("country"), country -> new EnumMap<>(OperationDate.class))
                            .put(OperationDate.valueOf(row.getString("date")), instant(row, "at"));
                });
        return dates;
    }

    /** Returns the own dates of one country. */
    Map<OperationDate, Instant> of(String operation, String country) {
        return in(operation).getOrDefault(country, Map.of());
    }

    void set(String operation, String country, OperationDate date, Instant at) {
        jdbc.sql("""
                        insert into own_date (operation, country, date, at) values (:operation, :country, :date, :at)
                        on conflict (operation, country, date) do update set at = excluded.at""")
                .param("operation", operation).param("country", country).param("date", date.name()).param("at", utc(at))
                .update();
    }

    /** Deletes each country's own value of this date, if that value is not later than the given time. */
    void dropUntil(String operation, OperationDate date, Instant at) {
        jdbc.sql("delete from own_date where operation = :operation and date = :date and at <= :at")
                .param("operation", operation).param("date", date.name()).param("at", utc(at)).update();
    }
}
