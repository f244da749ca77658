package org.cordon.analysis.file.network;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.VisibleNetwork.Ones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Reads the links that a reader sees in a file, for given nodes only. Entities that were judged to be the same are one node. Ids are sorted
 * as in {@link VisibleNetwork#BY_TEXT}.
 */
public final class VisibleLinks {

    private static final Comparator<UUID> ORDER = VisibleNetwork.BY_TEXT;
    private static final String BESIDE = """
            select l.entity, l.other from link l join entity o on o.id = l.other where l.entity = any(:these) and\s"""
            + VisibleNetwork.SHOWN.formatted("o");

    private final JdbcClient jdbc;
    private final String file;
    private final Ones ones;

    public VisibleLinks(JdbcClient jdbc, String file, Ones ones) {
        this.jdbc = jdbc;
        this.file = file;
        this.ones = ones;
    }

    /**
     * Returns the neighbours of one node. The row policies are evaluated for each link. For few links that is cheaper than first finding
     * everything that the reader sees.
     */
    public NavigableSet<UUID> beside(UUID one) {
        return read(jdbc.sql(BESIDE).param("these", ids(Set.of(one)))).getOrDefault(one, new TreeSet<>(ORDER));
    }

    /**
     * Returns the neighbours of each of these nodes.
     *
     * @param among the nodes to which neighbours are limited, or null
     */
    public NavigableMap<UUID, NavigableSet<UUID>> from(Set<UUID> these, Set<UUID> among) {
        return read(jdbc.sql("select entity, other from links_beside(:file, :these, cast(:among as uuid[]))").param("file", file)
                .param("these", ids(these)).param("among", among == null ? null : ids(among)));
    }

    private NavigableMap<UUID, NavigableSet<UUID>> read(StatementSpec links) {
        var found = new TreeMap<UUID, NavigableSet<UUID>>(ORDER);
        links.query(row -> {
            var entity = ones.of(row.getObject(1, UUID.class));
            var other = ones.of(row.getObject(2, UUID.class));
            if (!entity.equals(other) && !ones.hidden().contains(other)) {
                found.computeIfAbsent(entity, first -> new TreeSet<>(ORDER)).add(other);
            }
        });
        return found;
    }

    private UUID[] ids(Set<UUID> these) {
        return ones.all(these).toArray(UUID[]::new);
    }
}
