package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.kernel.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the things of one contribution in batches, and at the end the links between them. Also erases the persons who waited in quarantine
 * too long.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThingWriter {

    private static final int MOST_KEYS = 50;

    /** The properties by which things and links name other things, each with its schema. */
    private static final List<Map.Entry<String, String>> ALL_NAMING = Arrays.stream(Schema.values())
            .flatMap(schema -> Stream.concat(schema.ends(), schema.naming().stream()).map(property -> Map.entry(schema.code(), property)))
            .toList();

    private static final String NAMING = ALL_NAMING.stream().map(named -> "('%s', '%s')".formatted(named.getKey(), named.getValue()))
            .collect(Collectors.joining(", "));

    /** The pairs of properties that make links. Each thing in the first property is linked with each thing in the second. */
    private static final List<Ends> LINKS = Arrays.stream(Schema.values()).flatMap(schema -> schema.from().stream()
            .flatMap(from -> schema.to().stream().map(to -> new Ends(schema.code(), from, to)))).toList();

    /** The properties by which things other than links name other things, each with its schema. */
    private static final List<Map.Entry<String, String>> OWN_NAMING = Arrays.stream(Schema.values())
            .flatMap(schema -> schema.naming().stream().map(property -> Map.entry(schema.code(), property))).toList();

    private final JdbcClient jdbc;

    ThingWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Ends(String schema, String from, String to) {
    }

    private record Statement(UUID entity, String property, String value) {

        /**
         * Returns the search keys as one text with blanks between them. The SQL takes one text for each row, and splits it into the keys.
         */
        String keys() {
            return SearchWords.kept(value).stream().limit(MOST_KEYS).collect(Collectors.joining(" "));
        }
    }

    /**
     * Writes things of a contribution.
     *
     * @return the positions, in the given list, of the things that were not written; another thing of the contribution has the same id
     */
    List<Integer> write(String contribution, List<ContributedEntity> given) {
        var first = new LinkedHashMap<String, ContributedEntity>();
        given.forEach(thing -> first.putIfAbsent(thing.id(), thing));
        var things = List.copyOf(first.values());
        var ids = jdbc.sql("""
                        insert into entity (contribution, name, schema, caption, linking, category, child, categorised_by)
                        select :contribution, t.*, case when t.category is not null then caller() end
                        from unnest(:names, :schemata, :captions, :linking, :categories, :children)
                            t (name, schema, caption, linking, category, child)
                        on conflict do nothing returning id, name""")
                .param("contribution", contribution).param("names", Columns.texts(things, ContributedEntity::id))
                .param("schemata", Columns.texts(things, thing -> thing.schema().code()))
                .param("captions", Columns.texts(things, ContributedEntity::caption))
                .param("linking", things.stream().map(thing -> thing.schema().isLink()).toArray(Boolean[]::new))
                .param("categories", Columns.texts(things, thing -> thing.category() == null ? null : thing.category().name()))
                .param("children", things.stream().map(ContributedEntity::child).toArray(Boolean[]::new))
                .query((row, number) -> Map.entry(row.getString("name"), row.getObject("id", UUID.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var statements = things.stream().filter(thing -> ids.containsKey(thing.id())).flatMap(thing -> thing.statements()
                .map(said -> new Statement(ids.get(thing.id()), said.getKey(), said.getValue()))).toList();
        jdbc.sql("""
                        insert into statement (entity, contribution, property, value, keys)
                        select s.entity, :contribution, s.property, s.value, string_to_array(s.keys, ' ')
                        from unnest(:entities, :properties, :values, :keys) s (entity, property, value, keys)""")
                .param("contribution", contribution).param("entities", statements.stream().map(Statement::entity).toArray(UUID[]::new))
                .param("properties", Columns.texts(statements, Statement::property))
                .param("values", Columns.texts(statements, Statement::value)).param("keys", Columns.texts(statements, Statement::keys))
                .update();
        return IntStream.range(0, given.size()).filter(place -> first.get(given.get(place).id()) != given.get(place)
                || !ids.containsKey(given.get(place).id())).boxed().toList();
    }

    /**
     * Writes the links of the things, from both ends. Records which things wait with a person in quarantine, and how many things there are.
     */
    void link(String contribution) {
        jdbc.sql("select from link_things(:contribution, :schemata, :sources, :targets, :namers, :properties)")
                .param("contribution", contribution).param("schemata", Columns.texts(LINKS, Ends::schema))
                .param("sources", Columns.texts(LINKS, Ends::from)).param("targets", Columns.texts(LINKS, Ends::to))
                .param("namers", Columns.texts(OWN_NAMING, Map.Entry::getKey))
                .param("properties", Columns.texts(OWN_NAMING, Map.Entry::getValue)).query((row, number) -> number).list();
        jdbc.sql("select from hold_things(:contribution, null)").param("contribution", contribution).query((row, number) -> number).list();
        jdbc.sql("""
                        update contribution c set things = (select count(*) from entity e where e.contribution = c.reference)
                        where c.reference = :contribution""")
                .param("contribution", contribution).update();
    }

    /**
     * Erases the persons in quarantine and the things that name them, such as links, papers, accounts and notes. An address is erased if it
     * waited with these persons. Other things that waited with these persons stay, and are then linked with nobody.
     *
     * <p>Locks the persons first, and so waits for an officer who is just categorising one of them. That person then stays, with the things
     * that name the person. Without these locks the two transactions would wait for each other: one for the row of the person, one for the
     * row of the contribution.
     *
     * @return whether a person was erased
     */
    boolean eraseWaiting(String contribution) {
        jdbc.sql("select count(*) from (select from entity where contribution = :contribution and waiting for update) locked")
                .param("contribution", contribution).query(Long.class).single();
        jdbc.sql("""
                        delete from entity e where e.contribution = :contribution and e.schema <> 'Person'
                          and (e.held and e.schema = 'Address' or exists (
                            select from statement s join entity p on p.contribution = :contribution and p.name = s.value
                            where s.entity = e.id and (e.schema, s.property) in (%s) and p.waiting))"""
                .formatted(NAMING)).param("contribution", contribution).update();
        var erased = jdbc.sql("delete from entity where contribution = :contribution and waiting")
                .param("contribution", contribution).update();
        jdbc.sql("update entity set held = false where contribution = :contribution and held")
                .param("contribution", contribution).update();
        return erased > 0;
    }

    /** Adds a flaw for each name that leads to no thing of the file, or to a thing that the property cannot name. */
    void findMisnamed(String contribution, Flaws flaws) {
        jdbc.sql("select name, property, there from misnamed_things(:contribution, :namers, :properties, :ranges, :words) limit :most")
                .param("contribution", contribution).param("namers", Columns.texts(ALL_NAMING, Map.Entry::getKey))
                .param("properties", Columns.texts(ALL_NAMING, Map.Entry::getValue))
                .param("ranges", Columns.texts(ALL_NAMING, named -> String.join(" ", codes(named.getValue()))))
                .param("words", Schema.LOCATION).param("most", Flaws.MOST + 1)
                .query((row, number) -> {
                    var property = row.getString("property");
                    flaws.add(row.getString("name") + "." + property, row.getBoolean("there")
                            ? said("names what it cannot lead to; it leads to one of {schemata}", codes(property))
                            : said("names what is not in the file"));
                    return number;
                }).list();
    }

    private static List<String> codes(String property) {
        return Schema.namedBy(property).stream().map(Schema::code).toList();
    }
}
