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

/** Writes the things of one contribution, some at a time, and at the end the links between them; erases whom nobody categorised. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThingWriter {

    private static final int MOST_KEYS = 50;

    /** Which things and which links name others, and by which of their properties. */
    private static final List<Map.Entry<String, String>> ALL_NAMING = Arrays.stream(Schema.values())
            .flatMap(schema -> Stream.concat(schema.ends(), schema.naming().stream()).map(property -> Map.entry(schema.code(), property)))
            .toList();

    private static final String NAMING = ALL_NAMING.stream().map(named -> "('%s', '%s')".formatted(named.getKey(), named.getValue()))
            .collect(Collectors.joining(", "));

    /** What links name: each thing from which one leads is linked with each to which it leads. */
    private static final List<Ends> LINKS = Arrays.stream(Schema.values()).flatMap(schema -> schema.from().stream()
            .flatMap(from -> schema.to().stream().map(to -> new Ends(schema.code(), from, to)))).toList();

    /** Which things name others, and by which of their properties. */
    private static final List<Map.Entry<String, String>> OWN_NAMING = Arrays.stream(Schema.values())
            .flatMap(schema -> schema.naming().stream().map(property -> Map.entry(schema.code(), property))).toList();

    private final JdbcClient jdbc;

    ThingWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Ends(String schema, String from, String to) {
    }

    private record Statement(UUID entity, String property, String value) {

        /** In the form in which the database reads a list of lists: the words, with blanks between them. */
        String keys() {
            return SearchWords.kept(value).stream().limit(MOST_KEYS).collect(Collectors.joining(" "));
        }
    }

    /** @return the places of those whose ids its contribution has already, of which nothing was written */
    List<Integer> write(String contribution, List<Thing> given) {
        var first = new LinkedHashMap<String, Thing>();
        given.forEach(thing -> first.putIfAbsent(thing.id(), thing));
        var things = List.copyOf(first.values());
        var ids = jdbc.sql("""
                        insert into entity (contribution, name, schema, caption, linking, category, child, categorised_by)
                        select :contribution, t.*, case when t.category is not null then caller() end
                        from unnest(:names, :schemata, :captions, :linking, :categories, :children)
                            t (name, schema, caption, linking, category, child)
                        on conflict do nothing returning id, name""")
                .param("contribution", contribution).param("names", Columns.texts(things, Thing::id))
                .param("schemata", Columns.texts(things, thing -> thing.schema().code()))
                .param("captions", Columns.texts(things, Thing::caption))
                .param("linking", things.stream().map(thing -> thing.schema().isLink()).toArray(Boolean[]::new))
                .param("categories", Columns.texts(things, thing -> thing.category() == null ? null : thing.category().name()))
                .param("children", things.stream().map(Thing::child).toArray(Boolean[]::new))
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

    /** Writes what links them, from both ends, and keeps what of them waits with somebody and how many things there are. */
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
     * Takes the persons away who wait in quarantine, and what names them: links, papers, accounts, notes; and addresses that they alone
     * have; whether there was one. What else waited with them is then linked with nobody. Whoever is just being categorised is waited for
     * first: with him stays what names him, and he who categorises has his row and wants that of the contribution, which the first of
     * these that is deleted locks.
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

    /** Names of things in whose place there is none, or one of a kind that is not named so. */
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
