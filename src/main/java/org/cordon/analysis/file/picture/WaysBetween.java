package org.cordon.analysis.file.picture;

import static org.cordon.analysis.file.VisibleNetwork.SHOWN;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.VisibleNetwork.Ones;
import org.cordon.analysis.file.network.VisibleLinks;
import org.cordon.analysis.file.picture.Stops.Stop;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the neighbours of an entity, and the shortest path between two entities, link by link without reading the whole network. The table
 * holds each link from both ends, so that each step asks one index. A path is searched from both of its ends, at most two steps from each.
 * Of several shortest paths, the one with the lowest ids is returned, whatever else the network holds.
 */
@Component
@Transactional(readOnly = true)
class WaysBetween {

    private static final String OF_FILE = """
            select e.id from entity e join contribution c on c.reference = e.contribution where e.id = :id and c.file = :file and\s"""
            + SHOWN.formatted("e");
    private static final Stops NONE = new Stops(List.of(), 0);

    private final JdbcClient jdbc;
    private final VisibleFiles files;
    private final VisibleNetwork network;

    WaysBetween(JdbcClient jdbc, VisibleFiles files, VisibleNetwork network) {
        this.jdbc = jdbc;
        this.files = files;
        this.network = network;
    }

    /**
     * Returns the neighbours of an entity; none if the caller does not see the entity in the network.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    Stops neighbours(String file, UUID entity) {
        files.require(file);
        var ones = network.ones(file);
        if (!isIn(file, entity, ones)) {
            return NONE;
        }
        var beside = new VisibleLinks(jdbc, file, ones).beside(ones.of(entity));
        return new Stops(stops(beside.stream().limit(Chart.MOST).toList(), ones), beside.size());
    }

    /**
     * Returns the shortest path between two entities, ends included; empty if every path has more than four steps.
     *
     * @throws Refusal not found, if the caller does not see the file
     */
    Stops between(String file, UUID from, UUID to) {
        files.require(file);
        var ones = network.ones(file);
        if (!isIn(file, from, ones) || !isIn(file, to, ones)) {
            return NONE;
        }
        var way = way(ones.of(from), ones.of(to), new VisibleLinks(jdbc, file, ones));
        return new Stops(stops(way, ones), way.size());
    }

    private static List<UUID> way(UUID here, UUID there, VisibleLinks links) {
        if (here.equals(there)) {
            return List.of(here);
        }
        var nearHere = links.beside(here);
        if (nearHere.contains(there)) {
            return List.of(here, there);
        }
        var nearThere = links.beside(there);
        var middle = nearHere.stream().filter(nearThere::contains).findFirst();
        if (middle.isPresent()) {
            return List.of(here, middle.get(), there);
        }
        var across = links.from(nearHere, nearThere).firstEntry();
        if (across != null) {
            return List.of(here, across.getKey(), across.getValue().first(), there);
        }
        var beyond = links.from(nearThere, null);
        var met = links.from(nearHere, beyond.values().stream().flatMap(Collection::stream).collect(Collectors.toSet())).firstEntry();
        if (met == null) {
            return List.of();
        }
        var one = met.getValue().first();
        return List.of(here, met.getKey(), one,
                beyond.entrySet().stream().filter(last -> last.getValue().contains(one)).findFirst().orElseThrow().getKey(), there);
    }

    private boolean isIn(String file, UUID entity, Ones ones) {
        return !ones.hidden().contains(ones.of(entity))
                && jdbc.sql(OF_FILE).param("id", entity).param("file", file).query(UUID.class).optional().isPresent();
    }

    /**
     * Reads entities. Entities that were judged to be the same become one. It has the lowest id and the category that protects the person
     * most.
     */
    private List<Stop> stops(List<UUID> ids, Ones ones) {
        var rows = jdbc.sql("""
                        select e.id, e.contribution, e.schema, e.caption, e.category from entity e where e.id = any(:ids)""")
                .param("ids", ones.all(Set.copyOf(ids)).toArray(UUID[]::new)).query((row, number) -> {
                    var category = row.getString("category");
                    return new Stop(row.getObject("id", UUID.class), row.getString("contribution"), row.getString("schema"),
                            row.getString("caption"), category == null ? null : PersonCategory.valueOf(category));
                }).stream().collect(Collectors.groupingBy(stop -> ones.of(stop.id()),
                        Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Stop::id, VisibleNetwork.BY_TEXT)))));
        return ids.stream().map(rows::get).map(one -> {
            var first = one.first();
            return new Stop(first.id(), first.contribution(), first.schema(), first.name(), one.stream().map(Stop::category)
                    .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
        }).toList();
    }
}
