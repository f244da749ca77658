package org.cordon.analysis.file.picture;

import static org.cordon.analysis.file.VisibleNetwork.SHOWN;

import java.util.Arrays;
import java.util.UUID;
import org.cordon.analysis.file.VisibleNetwork.Ones;
import org.cordon.analysis.file.contribution.Schema;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * SQL conditions for routes and timelines, which show single things. They leave out persons outside the network and persons judged to be
 * the same as a child. They also leave out links that touch such persons, and things that are linked only with such persons.
 */
final class PictureConditions {

    /** The SQL from-clause for the ends {@code o} of a link {@code e}; {@link #by} sets its parameters. */
    static final String BETWEEN = """
            from statement n join entity o on o.contribution = n.contribution and o.name = n.value
            where n.entity = e.id and n.property = any(:ends)""";

    /** The SQL condition that a thing {@code e} may be shown; {@link #by} sets its parameters. */
    static final String PICTURED = """
            %2$s and e.id <> all(:hidden)
              and not (e.linking and exists (select %1$s and not (%3$s)))
              and (e.linking or not exists (select from link l where l.entity = e.id)
                   or exists (select from link l join entity o on o.id = l.other where l.entity = e.id and %3$s))"""
            .formatted(BETWEEN, SHOWN.formatted("e"), SHOWN.formatted("o") + " and o.id <> all(:hidden)");

    private static final String[] ENDS = Arrays.stream(Schema.values()).flatMap(Schema::ends)
            .distinct().toArray(String[]::new);

    private PictureConditions() {
    }

    /**
     * Sets the parameters of the conditions.
     *
     * @param ones the groups of entities that were judged to be the same, as far as the caller sees them
     */
    static StatementSpec by(Ones ones, StatementSpec asked) {
        return asked.param("ends", ENDS).param("hidden", ones.all(ones.hidden()).toArray(UUID[]::new));
    }
}
