package org.cordon.analysis.file.returns;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.Contribution.Return;
import org.cordon.analysis.file.Contribution.ReturnKind;
import org.cordon.kernel.caller.PersonFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The returns of the contributions of the caller's country, as far as the country may see them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Returns {

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A return and its contribution.
     *
     * @param item the item that was contributed; absent for a file of entities
     */
    @JsonInclude(Include.NON_NULL)
    public record Line(String contribution, String file, String item, Instant contributedAt, ReturnKind kind, Instant at)
            implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(contribution);
        }
    }

    /** Returns the returns of each contribution, in the order in which they were recorded; contributions without returns are left out. */
    public Map<String, List<Return>> of(Collection<String> contributions) {
        return jdbc.sql("select * from shown_return where contribution = any(:contributions) order by told_at, kind")
                .param("contributions", contributions.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("contribution"),
                        new Return(ReturnKind.valueOf(row.getString("kind")), instant(row, "told_at")))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Returns the returns recorded from {@code begin} until before {@code end}, in the order in which they were recorded. */
    public List<Line> between(Instant begin, Instant end) {
        return jdbc.sql("""
                        select r.contribution, c.file, c.item, c.contributed_at, r.kind, r.told_at
                        from contribution c join shown_return r on r.contribution = c.reference
                        where r.told_at >= :begin and r.told_at < :end order by r.told_at, r.contribution, r.kind""")
                .param("begin", utc(begin)).param("end", utc(end))
                .query((row, number) -> new Line(row.getString("contribution"), row.getString("file"), row.getString("item"),
                        instant(row, "contributed_at"), ReturnKind.valueOf(row.getString("kind")), instant(row, "told_at"))).list();
    }

    /** Returns how many contributions the caller's country gave from {@code begin} until before {@code end}. */
    public int given(Instant begin, Instant end) {
        return jdbc.sql("""
                        select count(*) from shown_contribution c
                        where c.own and c.contributed_at >= :begin and c.contributed_at < :end""")
                .param("begin", utc(begin)).param("end", utc(end)).query(Integer.class).single();
    }
}
