package org.cordon.analysis.picture;

import static org.cordon.analysis.VisibleNetwork.SHOWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordon.analysis.PersonCategory;
import org.cordon.analysis.VisibleFiles;
import org.cordon.analysis.picture.Stops.Stop;
import org.cordon.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands beside something, and how one gets from one to another, read link by link and not from the whole network. A link is kept
 * from both ends, so that each step asks one index; a way is sought from both of its ends, two steps from each at most, by the function
 * {@code way_between} of the database.
 */
@Component
@Transactional(readOnly = true)
class WaysBetween {

    private static final String OF_FILE = """
            select e.id from entity e join contribution c on c.reference = e.contribution where e.id = :id and c.file = :file and\s"""
            + SHOWN.formatted("e");
    private static final Stops NONE = new Stops(List.of(), 0);

    private final JdbcClient sql;
    private final VisibleFiles files;

    WaysBetween(JdbcClient sql, VisibleFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /**
     * What stands beside something; nothing where the caller sees no such thing in the network.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    Stops neighbours(String file, UUID entity) {
        files.require(file);
        if (!isIn(file, entity)) {
            return NONE;
        }
        var beside = sql.sql("""
                        select distinct l.other from link l join entity o on o.id = l.other where l.entity = :id and %s order by l.other"""
                .formatted(SHOWN.formatted("o"))).param("id", entity).query(UUID.class).list();
        return new Stops(stops(beside.stream().limit(Chart.MOST).toList()), beside.size());
    }

    /**
     * The shortest way from one to the other, ends included; none of more than four steps.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    Stops between(String file, UUID from, UUID to) {
        files.require(file);
        if (!isIn(file, from) || !isIn(file, to)) {
            return NONE;
        }
        var way = from.equals(to) ? List.of(from) : sql.sql("select way_between(:file, :from, :to)").param("file", file)
                .param("from", from).param("to", to).query((row, number) -> ids(row)).single();
        return new Stops(stops(way), way.size());
    }

    private boolean isIn(String file, UUID entity) {
        return sql.sql(OF_FILE).param("id", entity).param("file", file).query(UUID.class).optional().isPresent();
    }

    private List<Stop> stops(List<UUID> ids) {
        return sql.sql("""
                        select e.id, e.contribution, e.schema, e.caption, e.category from unnest(:ids) with ordinality i (id, place)
                        join entity e on e.id = i.id order by i.place""")
                .param("ids", ids.toArray(UUID[]::new)).query((row, number) -> {
                    var category = row.getString("category");
                    return new Stop(row.getObject("id", UUID.class), row.getString("contribution"), row.getString("schema"),
                            row.getString("caption"), category == null ? null : PersonCategory.valueOf(category));
                }).list();
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        var way = row.getArray(1);
        return way == null ? List.of() : Arrays.asList((UUID[]) way.getArray());
    }
}
