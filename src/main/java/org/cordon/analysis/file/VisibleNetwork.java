package org.cordon.analysis.file;

import static org.cordon.kernel.shared.Columns.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.alg.util.UnionFind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The network of an analysis file as the caller may see it. It neither holds nor counts withheld things. It leaves out children, persons in
 * quarantine, and things that are linked only with such persons. Things that were judged to be the same are one entity, under the lowest of
 * the ids that the caller sees. Once the judgement is taken back, they are separate entities again.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleNetwork {

    /** The SQL condition under which an entity is part of a network. Callers fill in the alias of the entity. */
    public static final String SHOWN = "not %1$s.waiting and not %1$s.held and not %1$s.child";

    /** The order in which the database sorts ids: unsigned, unlike {@link UUID#compareTo}. */
    public static final Comparator<UUID> BY_TEXT = (one, other) -> {
        var first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first == 0 ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) : first;
    };
    private static final Comparator<Link> LINKS = Comparator.comparing(Link::from, BY_TEXT).thenComparing(Link::to, BY_TEXT)
            .thenComparing(Link::kind).thenComparing(Link::contribution);

    private final JdbcClient jdbc;

    VisibleNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A thing or a person that is linked with another entity of the network.
     *
     * @param schema   as in FollowTheMoney: {@code Person}, {@code Vessel}
     * @param category the category of a person, or null. Persons who were judged to be the same can have several categories; the category
     *                 that protects them most then counts.
     * @param also     the other entities that were judged to be the same as this one, in the order of their ids
     */
    public record Entity(UUID id, String contribution, String schema, String caption, PersonCategory category, List<Entity> also) {
    }

    /**
     * A link between two entities.
     *
     * @param kind   as in FollowTheMoney: {@code Family}, {@code Ownership}, or the property in which one entity names the other
     * @param origin the source from which the supplier has the link; links of the same origin count once
     */
    public record Link(UUID from, UUID to, String kind, String contribution, String origin) {
    }

    private record Row(Entity entity, boolean linked) {
    }

    /**
     * The groups of entities that were judged to be the same.
     *
     * @param lowest the lowest id of the group to which each entity belongs
     * @param hidden the lowest ids of the groups that contain a child
     */
    public record Ones(Map<UUID, UUID> lowest, Set<UUID> hidden) {

        /** Returns the id under which an entity stands in the network. */
        public UUID of(UUID entity) {
            return lowest.getOrDefault(entity, entity);
        }

        /** Returns the given ids, and the ids of all entities that are shown under one of them. */
        public Set<UUID> all(Set<UUID> of) {
            var these = new HashSet<>(of);
            var others = lowest.entrySet().stream().filter(each -> these.contains(each.getValue())).map(Map.Entry::getKey);
            return Stream.concat(these.stream(), others).collect(Collectors.toSet());
        }
    }

    /**
     * A digest of the part of a file that the caller sees. Two digests differ exactly when these parts differ.
     *
     * @param seen   the digest of the visible contributions and of the statements about their entities
     * @param judged the digest of the judgements which say that two of these entities are the same
     */
    public record Print(String seen, String judged) {

        /** Reads the digest from a row of {@code network_step}. */
        public static Print of(ResultSet row) throws SQLException {
            return new Print(row.getString("seen"), row.getString("judged"));
        }
    }

    /** The groups of entities that were judged to be the same, and the digest of the state from which they were read. */
    public record Printed(Print print, Ones ones) {
    }

    private record Same(UUID one, UUID other, boolean child) {

        static Same of(ResultSet row) throws SQLException {
            return new Same(row.getObject("entity", UUID.class), row.getObject("other", UUID.class), row.getBoolean("child"));
        }
    }

    /** Returns the entities of a file that are linked, in the order of their ids. */
    public List<Entity> entities(String file) {
        var ones = ones(file);
        var all = new TreeMap<UUID, List<Row>>(BY_TEXT);
        jdbc.sql("select id, contribution, schema, caption, category, linked from network_parts(:file, :judged, :hidden) order by id")
                .param("file", file).param("judged", ones.lowest.keySet().toArray(UUID[]::new))
                .param("hidden", ones.all(ones.hidden).toArray(UUID[]::new))
                .query((row, number) -> new Row(entity(row), row.getBoolean("linked"))).list()
                .forEach(row -> all.computeIfAbsent(ones.of(row.entity.id), first -> new ArrayList<>(1)).add(row));
        return all.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(Row::linked))
                .map(one -> one(one.getKey(), one.getValue().stream().map(Row::entity).toList())).toList();
    }

    /** Returns the entities with these ids, in the order of their ids. Each entity holds the others that were judged to be the same. */
    public List<Entity> these(Set<UUID> ids, Ones ones) {
        var all = new TreeMap<UUID, List<Entity>>(BY_TEXT);
        jdbc.sql("select e.id, e.contribution, e.schema, e.caption, e.category from entity e where e.id = any(:ids) and %s order by e.id"
                        .formatted(SHOWN.formatted("e")))
                .param("ids", ids.toArray(UUID[]::new)).query((row, number) -> entity(row)).list()
                .forEach(row -> all.computeIfAbsent(ones.of(row.id), first -> new ArrayList<>(1)).add(row));
        return all.entrySet().stream().map(one -> one(one.getKey(), one.getValue())).toList();
    }

    /** Returns each link between the entities of a file once: from its first end to its second end. */
    public List<Link> links(String file) {
        var ones = ones(file);
        var origins = origins(file);
        return jdbc.sql("""
                        select l.entity, l.other, l.kind, l.contribution
                        from contribution c
                        join link l on l.contribution = c.reference and l.outgoing
                        join entity e on e.id = l.entity join entity o on o.id = l.other
                        where c.file = :file and %s and %s""".formatted(SHOWN.formatted("e"), SHOWN.formatted("o")))
                .param("file", file)
                .query((row, number) -> new Link(ones.of(row.getObject("entity", UUID.class)), ones.of(row.getObject("other", UUID.class)),
                        row.getString("kind"), row.getString("contribution"),
                        origins.getOrDefault(row.getString("contribution"), row.getString("contribution")))).list().stream()
                .filter(link -> !link.from.equals(link.to) && !ones.hidden.contains(link.from) && !ones.hidden.contains(link.to))
                .sorted(LINKS).toList();
    }

    /** Reads the origin of each contribution. This is a separate query, because a file has fewer contributions than links. */
    private Map<String, String> origins(String file) {
        return jdbc.sql("select reference, one_origin(origin) as origin from contribution where file = :file and origin is not null")
                .param("file", file).query((row, number) -> Map.entry(row.getString("reference"), row.getString("origin"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the groups of entities that were judged to be the same, as far as the caller sees them. */
    public Ones ones(String file) {
        return ones(jdbc.sql("select entity, other, child from judged_one(:file)").param("file", file).query((row, number) -> Same.of(row))
                .list());
    }

    /** Returns the digest of the part of a file that the caller sees. */
    public Print print(String file) {
        return jdbc.sql("select seen, judged from network_step(:file, '{}', '{}')").param("file", file)
                .query((row, number) -> Print.of(row)).single();
    }

    /** Reads the groups of identical entities and the digest in one statement, so that both describe the same state. */
    public Printed printed(String file) {
        var same = new ArrayList<Same>();
        var prints = jdbc.sql("""
                        select p.seen, p.judged, j.entity, j.other, j.child
                        from network_step(:file, '{}', '{}') p left join judged_one(:file) j on true""").param("file", file)
                .query((row, number) -> {
                    same.add(Same.of(row));
                    return Print.of(row);
                }).list();
        return new Printed(prints.get(0), ones(same.stream().filter(pair -> pair.one != null).toList()));
    }

    private static Ones ones(List<Same> same) {
        var all = same.stream().flatMap(pair -> List.of(pair.one, pair.other).stream()).collect(Collectors.toSet());
        var together = new UnionFind<>(new HashSet<>(all));
        same.forEach(pair -> together.union(pair.one, pair.other));
        var lowest = all.stream().collect(Collectors.groupingBy(together::find, Collectors.minBy(BY_TEXT)));
        return new Ones(all.stream().collect(Collectors.toMap(each -> each, each -> lowest.get(together.find(each)).orElseThrow())),
                same.stream().filter(Same::child).map(pair -> lowest.get(together.find(pair.one)).orElseThrow())
                        .collect(Collectors.toSet()));
    }

    private static Entity one(UUID id, List<Entity> entities) {
        var first = entities.get(0);
        var category = entities.stream().map(Entity::category).filter(each -> each != null).max(Comparator.naturalOrder()).orElse(null);
        return new Entity(id, first.contribution, first.schema, first.caption, category,
                entities.stream().filter(each -> each != first || !each.id.equals(id)).toList());
    }

    private static Entity entity(ResultSet row) throws SQLException {
        return new Entity(row.getObject("id", UUID.class), row.getString("contribution"), row.getString("schema"), row.getString("caption"),
                code(row, "category", PersonCategory.class), List.of());
    }
}
