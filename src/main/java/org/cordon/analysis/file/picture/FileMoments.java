package org.cordon.analysis.file.picture;

import static org.cordon.kernel.shared.Columns.texts;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.picture.Moments.Moment;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.shared.Columns;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the dated events of a file, as far as the caller sees them. Dates of birth are left out, because they describe a person and not the
 * network.
 */
@Component
@Transactional(readOnly = true)
class FileMoments {

    private static final List<String> DATES =
            List.of("date", "startDate", "endDate", "registrationDate", "incorporationDate", "dissolutionDate");
    private static final String HAPPENED = """
            select s.value, e.schema, s.property, e.contribution,
                   case when e.linking then array(select distinct o.caption %s order by o.caption) else array[e.caption] end as names
            from contribution c join statement s on s.contribution = c.reference join entity e on e.id = s.entity
            where c.file = :file and s.property = any(:dates) and %s""".formatted(PictureConditions.BETWEEN, PictureConditions.PICTURED);

    private final JdbcClient jdbc;
    private final VisibleFiles files;
    private final VisibleNetwork network;

    FileMoments(JdbcClient jdbc, VisibleFiles files, VisibleNetwork network) {
        this.jdbc = jdbc;
        this.files = files;
        this.network = network;
    }

    /**
     * @param kinds the kinds to return; all if empty
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    Moments of(String file, List<String> kinds) {
        files.require(file);
        return Moments.of(Stream.concat(happened(file), told(file)).toList(), kinds);
    }

    private Stream<Moment> happened(String file) {
        return PictureConditions.by(network.ones(file), jdbc.sql(HAPPENED)).param("file", file).param("dates", DATES.toArray(String[]::new))
                .query((row, number) -> {
                    var names = texts(row, "names");
                    var schema = row.getString("schema");
                    var property = row.getString("property");
                    var contribution = row.getString("contribution");
                    return date(row.getString("value")).map(date -> Moment.at(date, schema, property, names, contribution));
                }).stream().flatMap(Optional::stream);
    }

    private Stream<Moment> told(String file) {
        return jdbc.sql("select reference, contributed_at from contribution where file = :file and withdrawn_at is null")
                .param("file", file).query((row, number) -> {
                    var day = Columns.instant(row, "contributed_at").atZone(ZoneOffset.UTC);
                    return Moment.at(new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), Moments.TOLD, null,
                            List.of(row.getString("reference")), row.getString("reference"));
                }).stream();
    }

    /** Reads the date in a text, and ignores a time of day. */
    private static Optional<PartialDate> date(String text) {
        return PartialDate.parse(text.split("[T ]", 2)[0]);
    }
}
