package org.cordon.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The network of an analysis file as the caller may see it: what is withheld from him is neither in it nor counted. Persons who wait in
 * quarantine, and children, are in no network.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleNetwork {

    /** Which entities, called by the alias that is filled in, are in a network. */
    public static final String SHOWN = "(%1$s.schema <> 'Person' or %1$s.category is not null) and not %1$s.child";

    private final JdbcClient sql;

    VisibleNetwork(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A thing or a person that stands in at least one link.
     *
     * @param schema   as in FollowTheMoney: {@code Person}, {@code Vessel}
     * @param category what a person is to the file; null of everything else
     */
    public record Entity(UUID id, String contribution, String schema, String caption, PersonCategory category) {
    }

    /**
     * A link, once.
     *
     * @param kind   as in FollowTheMoney: {@code Family}, {@code Ownership}, or the property by which one names the other
     * @param origin where its supplier has it from: what comes from one origin counts once
     */
    public record Link(UUID from, UUID to, String kind, String contribution, String origin) {
    }

    /** What is linked in a file, in the order of their ids. */
    public List<Entity> entities(String file) {
        return sql.sql("""
                        select e.id, e.contribution, e.schema, e.caption, e.category
                        from contribution c join entity e on e.contribution = c.reference
                        where c.file = :file and %s and exists (select from link l where l.entity = e.id)
                        order by e.id""".formatted(SHOWN.formatted("e")))
                .param("file", file).query(VisibleNetwork::entity).list();
    }

    /** The links between those, each once, from where it leads. */
    public List<Link> links(String file) {
        return sql.sql("""
                        select l.entity, l.other, l.kind, l.contribution, c.origin
                        from contribution c
                        join link l on l.contribution = c.reference and l.outgoing
                        join entity e on e.id = l.entity join entity o on o.id = l.other
                        where c.file = :file and %s and %s
                        order by l.entity, l.other, l.kind""".formatted(SHOWN.formatted("e"), SHOWN.formatted("o")))
                .param("file", file)
                .query((row, number) -> new Link(row.getObject("entity", UUID.class), row.getObject("other", UUID.class),
                        row.getString("kind"), row.getString("contribution"), row.getString("origin"))).list();
    }

    private static Entity entity(ResultSet row, int number) throws SQLException {
        var category = row.getString("category");
        return new Entity(row.getObject("id", UUID.class), row.getString("contribution"), row.getString("schema"), row.getString("caption"),
                category == null ? null : PersonCategory.valueOf(category));
    }
}
