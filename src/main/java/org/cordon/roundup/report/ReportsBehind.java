package org.cordon.roundup.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reports by notice number and name that became a lead or an arrest. The reporting officer knows only the reference of the report, so
 * messages to that officer use this reference.
 */
@Repository
public class ReportsBehind {

    private final JdbcClient jdbc;

    ReportsBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the references of the reports behind an item, by country; empty if the caller may not know of these reports. */
    public Map<String, String> of(String item) {
        return jdbc.sql("select country, report from reports_behind(:item)").param("item", item)
                .query((row, number) -> Map.entry(row.getString("country"), row.getString("report"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
