package org.cordon.analysis.contribution;

import static org.cordon.shared.Said.said;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.identity.SearchWords;
import org.cordon.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the things of one contribution, some at a time, and at the end the links between them; erases whom nobody categorised. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThingWriter {

    private static final int MOST_KEYS = 50;

    private static final String LINKS = Arrays.stream(Schema.values()).filter(Schema::isLink)
            .map(schema -> "('%s', '%s', '%s')".formatted(schema.code(), schema.from(), schema.to())).collect(Collectors.joining(", "));

    private static final String NAMING = Arrays.stream(Schema.values())
            .flatMap(schema -> (schema.isLink() ? Stream.of(schema.from(), schema.to()) : schema.naming().stream())
                    .map(property -> "('%s', '%s')".formatted(schema.code(), property))).collect(Collectors.joining(", "));

    private static final String OWN_NAMING = Arrays.stream(Schema.values()).filter(schema -> !schema.isLink())
            .flatMap(schema -> schema.naming().stream().map(property -> "('%s', '%s')".formatted(schema.code(), property)))
            .collect(Collectors.joining(", "));

    /**
     * What is named is asked for by the statement alone: were the contribution known beforehand, a plan that was made while tables were
     * small would compare each of its things with every other.
     */
    private static final String ENDS = """
            select a.id as one, b.id as two, e.schema as kind
            from entity e
            join (values %s) x (schema, source, target) on x.schema = e.schema
            join statement s on s.entity = e.id and s.property = x.source
            join statement t on t.entity = e.id and t.property = x.target
            join entity a on a.contribution = s.contribution and a.name = s.value
            join entity b on b.contribution = t.contribution and b.name = t.value
            where e.contribution = :contribution
            union all
            select e.id, o.id, s.property
            from entity e join statement s on s.entity = e.id
            join entity o on o.contribution = s.contribution and o.name = s.value
            where e.contribution = :contribution and (e.schema, s.property) in (%s)""".formatted(LINKS, OWN_NAMING);

    private final JdbcClient sql;

    ThingWriter(JdbcClient sql) {
        this.sql = sql;
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
        var ids = sql.sql("""
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
                .query((row, number) -> Map.entry(row.getString("name"), row.getObject("id", UUID.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var statements = things.stream().filter(thing -> ids.containsKey(thing.id())).flatMap(thing -> thing.statements()
                .map(said -> new Statement(ids.get(thing.id()), said.getKey(), said.getValue()))).toList();
        sql.sql("""
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

    /** Writes what links them, from both ends, and keeps how many things there are. */
    void link(String contribution) {
        sql.sql("""
                        with ends as (%s)
                        insert into link (entity, other, contribution, kind, outgoing)
                        select one, two, :contribution, kind, true from ends union all
                        select two, one, :contribution, kind, false from ends""".formatted(ENDS))
                .param("contribution", contribution).update();
        sql.sql("""
                        update contribution c set things = (select count(*) from entity e where e.contribution = c.reference)
                        where c.reference = :contribution""")
                .param("contribution", contribution).update();
    }

    /** Takes the persons away who wait in quarantine, and what names them: links, papers, accounts, notes; whether there was one. */
    boolean eraseWaiting(String contribution) {
        sql.sql("""
                        delete from entity e where e.contribution = :contribution and e.schema <> 'Person' and exists (
                            select from statement s join entity p on p.contribution = s.contribution and p.name = s.value
                            where s.entity = e.id and (e.schema, s.property) in (%s) and p.waiting)"""
                .formatted(NAMING)).param("contribution", contribution).update();
        return sql.sql("delete from entity where contribution = :contribution and waiting")
                .param("contribution", contribution).update() > 0;
    }

    /** Names of things in whose place there is none. */
    void findNameless(String contribution, Flaws flaws) {
        sql.sql("""
                        select e.name, s.property from entity e join statement s on s.entity = e.id
                        where e.contribution = :contribution and (e.schema, s.property) in (%s)
                          and not exists (select from entity o where o.contribution = s.contribution and o.name = s.value)
                        limit :most""".formatted(NAMING)).param("most", Flaws.MOST + 1)
                .param("contribution", contribution).query((row, number) -> {
                    flaws.add(row.getString("name") + "." + row.getString("property"), said("names what is not in the file"));
                    return number;
                }).list();
    }
}
