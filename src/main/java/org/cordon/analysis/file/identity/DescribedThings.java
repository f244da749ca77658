package org.cordon.analysis.file.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.analysis.file.FileEntities.Said;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the statements that help to recognise the things of a file, as far as the caller sees them. Leaves out persons in quarantine,
 * children, and things such as papers that name only such persons.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DescribedThings {

    private static final String READ = """
            %s and (e.schema = 'Person' or not exists (select from link n where n.entity = e.id)
                    or exists (select from link n join entity o on o.id = n.other where n.entity = e.id and %s))"""
            .formatted(VisibleNetwork.SHOWN.formatted("e"), VisibleNetwork.SHOWN.formatted("o"));

    private final JdbcClient jdbc;

    DescribedThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file in which the caller works as an analyst.
     *
     * @param print   the digest of the part of the file that the caller sees
     * @param persons the number of persons in quarantine whom the caller can categorise, or whose category the caller can confirm
     * @param eraseAt the time at which the first of these persons is erased; null without any
     */
    record OwnFile(String file, String print, int persons, Instant eraseAt) {
    }

    private record Row(UUID id, String contribution, String schema, String caption, Said said) {
    }

    /** Returns all things of a file, in the order of their ids. */
    List<EntityDescription> of(String file) {
        return read(file, "", "", List.of());
    }

    /** Returns the things with these ids that the caller sees, in the order of their ids. */
    List<EntityDescription> of(String file, Collection<UUID> ids) {
        return read(file, " and e.id = any(:ids)", " and l.other = any(:ids)", ids);
    }

    /** Returns the ids, among the given ones, of things that the caller sees. */
    Set<UUID> there(String file, Collection<UUID> ids) {
        return jdbc.sql("""
                        select e.id from contribution c join entity e on e.contribution = c.reference
                        where c.file = :file and e.schema = any(:schemata) and e.id = any(:ids) and\s""" + READ)
                .param("file", file).param("schemata", EntityKind.allSchemata()).param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class).set();
    }

    /** Returns the files in which the caller works, in the order of their references. */
    List<OwnFile> ownFiles() {
        return jdbc.sql("""
                        select o.file, p.seen as print, q.persons, q.erase_at
                        from own_file o cross join lateral network_step(o.file, '{}', '{}') p
                        cross join lateral (
                            select coalesce(cast(sum(w.persons) as integer), 0) as persons, min(cast(v.text_ as timestamptz)) as erase_at
                            from (select c.reference, count(*) as persons from contribution c join entity e on e.contribution = c.reference
                                  where c.file = o.file and e.waiting and not e.held and e.categorised_by is distinct from caller()
                                  group by c.reference) w
                            left join act_ru_execution i on i.business_key_ = w.reference and i.parent_id_ is null
                            left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'categoriseBy') q
                        where p.seen is not null order by o.file""")
                .query(RecordRows.of(OwnFile.class)).list();
    }

    private List<EntityDescription> read(String file, String which, String whose, Collection<UUID> ids) {
        var numbers = numbersOfHolders(file, whose, ids);
        var rows = new LinkedHashMap<UUID, List<Row>>();
        jdbc.sql("""
                        select e.id, e.contribution, e.schema, e.caption, s.property, s.value
                        from contribution c join entity e on e.contribution = c.reference
                        left join statement s on s.entity = e.id and s.property = any(:properties)
                        where c.file = :file and e.schema = any(:schemata) and %s%s
                        order by e.id, s.property, s.value""".formatted(READ, which))
                .param("file", file).param("ids", ids.toArray(UUID[]::new)).param("schemata", EntityKind.allSchemata())
                .param("properties", EntityDescription.PROPERTIES.toArray(String[]::new))
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("contribution"), row.getString("schema"),
                        row.getString("caption"), new Said(row.getString("property"), row.getString("value"))))
                .stream().forEach(row -> rows.computeIfAbsent(row.id, first -> new ArrayList<>(4)).add(row));
        return rows.values().stream().map(all -> described(all, numbers.getOrDefault(all.get(0).id, List.of()))).toList();
    }

    private static EntityDescription described(List<Row> rows, List<String> numbers) {
        var first = rows.get(0);
        return new EntityDescription(first.id, first.contribution, EntityKind.of(first.schema).orElseThrow(), first.caption,
                rows.stream().map(Row::said).filter(said -> said.property() != null).toList(), numbers);
    }

    private Map<UUID, List<String>> numbersOfHolders(String file, String whose, Collection<UUID> ids) {
        return jdbc.sql("""
                        select l.other, s.value
                        from contribution c join link l on l.contribution = c.reference and l.kind = 'holder' and l.outgoing
                        join statement s on s.entity = l.entity and s.property in ('number', 'passportNumber', 'idNumber')
                        where c.file = :file%s order by l.other, s.value""".formatted(whose))
                .param("file", file).param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("other", UUID.class), row.getString("value")))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
