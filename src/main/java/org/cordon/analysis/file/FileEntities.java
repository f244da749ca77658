package org.cordon.analysis.file;

import static org.cordon.kernel.shared.Columns.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.identity.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The things that analysis files hold, as far as the caller sees them. Persons in quarantine are shown as such. A thing that is linked only
 * with these persons and with other hidden things is hidden as well. Such a thing is shown once one of the persons leaves quarantine.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FileEntities {

    private static final int MOST_WORDS = 8;
    private static final String FOUND =
            " and exists (select from statement s cross join unnest(s.keys) k where s.entity = e.id and k like any (:word%d))";

    private static final String FREE = """
            not e.held and (e.schema = 'Person' or not exists (select from link l where l.entity = e.id)
                or exists (select from link l join entity o on o.id = l.other where l.entity = e.id and not o.waiting and not o.held))""";

    private final JdbcClient jdbc;

    FileEntities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One fact about a thing: a property and its value. */
    public record Said(String property, String value) {
    }

    /**
     * A thing of a contribution, and the statements on it.
     *
     * @param waiting whether the thing is a person in quarantine, who waits for a category or for a second officer's confirmation
     * @param mine    whether the reader gave the category that a second officer still has to confirm; absent if no category waits for that
     */
    @JsonInclude(Include.NON_NULL)
    public record Entity(UUID id, String contribution, String schema, String caption, PersonCategory category, boolean child,
            boolean waiting, Boolean mine, List<Said> statements) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(contribution);
        }

        private Entity saying(List<Said> said) {
            return new Entity(id, contribution, schema, caption, category, child, waiting, mine, said);
        }
    }

    /**
     * Returns a page of the things of a file, in the order of their ids, without links between things.
     *
     * @param words   the words to search for in the statements, in any script; null for all things
     * @param waiting true for persons in quarantine only; false for the things that no quarantine hides
     * @param after   the id of the last thing already seen, or null
     */
    public List<Entity> page(String file, String words, boolean waiting, UUID after, int limit) {
        var sought = words == null ? List.<List<String>>of() : SearchWords.sought(words).stream().limit(MOST_WORDS).toList();
        var query = jdbc.sql("""
                        select e.id, e.contribution, e.schema, e.caption, e.category, e.child, e.categorised_by = caller() as mine
                        from contribution c join entity e on e.contribution = c.reference
                        where c.file = :file and not e.linking and e.waiting = :waiting
                          and (cast(:after as uuid) is null or e.id > :after) and %s %s
                        order by e.id limit :limit""".formatted(FREE, IntStream.range(0, sought.size()).mapToObj(FOUND::formatted)
                                .collect(Collectors.joining())))
                .param("file", file).param("waiting", waiting).param("after", after).param("limit", limit);
        for (var word = 0; word < sought.size(); word++) {
            query = query.param("word" + word, sought.get(word).stream().map(beginning -> beginning + "%").toArray(String[]::new));
        }
        var found = query.query((row, number) -> entity(row, waiting)).list();
        var said = statements(found.stream().map(Entity::id).toList());
        return found.stream().map(entity -> entity.saying(said.getOrDefault(entity.id(), List.of()))).toList();
    }

    /** Returns the things with these ids that the caller sees and that no quarantine hides, in the order of their ids. */
    public List<Entity> of(Collection<UUID> ids) {
        var said = statements(ids);
        return jdbc.sql("""
                        select e.id, e.contribution, e.schema, e.caption, e.category, e.child from entity e
                        where e.id = any(:ids) and not e.waiting and %s order by e.id""".formatted(FREE))
                .param("ids", ids.toArray(UUID[]::new)).query((row, number) -> entity(row, false)).list().stream()
                .map(entity -> entity.saying(said.getOrDefault(entity.id(), List.of()))).toList();
    }

    private static Entity entity(ResultSet row, boolean waiting) throws SQLException {
        var category = category(row);
        return new Entity(row.getObject("id", UUID.class), row.getString("contribution"), row.getString("schema"), row.getString("caption"),
                category, row.getBoolean("child"), waiting,
                waiting && category != null ? row.getBoolean("mine") : null, List.of());
    }

    private static PersonCategory category(ResultSet row) throws SQLException {
        return code(row, "category", PersonCategory.class);
    }

    /**
     * A person of a contribution, and the analysis file of that contribution.
     *
     * @param mine whether the caller gave the person's category
     */
    public record Person(String contribution, String file, PersonCategory category, boolean child, boolean waiting, boolean mine) {

        /** Whether the person already has this category and, if {@code asChild} is true, is already marked as a child. */
        public boolean is(PersonCategory said, boolean asChild) {
            return category == said && (child || !asChild);
        }
    }

    public Optional<Person> findPerson(UUID entity) {
        return jdbc.sql("""
                        select e.contribution, c.file, e.category, e.child, e.waiting,
                               e.categorised_by is not distinct from caller() as mine
                        from entity e join contribution c on c.reference = e.contribution join seen_analysis_file f on f.reference = c.file
                        where e.id = ? and e.schema = 'Person'""")
                .param(entity).query((row, number) -> new Person(row.getString("contribution"), row.getString("file"), category(row),
                        row.getBoolean("child"), row.getBoolean("waiting"), row.getBoolean("mine"))).optional();
    }

    /** Records the category of a person, and that the caller gave this category. A person once marked as a child stays marked. */
    public void categorise(UUID person, PersonCategory category, boolean child) {
        jdbc.sql("""
                        update entity set category = :category, child = child or :child, categorised_by = caller(), confirmed_by = null
                        where id = :id""")
                .param("category", category.name()).param("child", child).param("id", person).update();
        hold(person);
    }

    /** Records that the caller confirms the category that another officer gave the person. */
    public void confirm(UUID person) {
        jdbc.sql("update entity set confirmed_by = caller() where id = :id").param("id", person).update();
        hold(person);
    }

    /** Records which things wait in quarantine with the person. */
    private void hold(UUID person) {
        jdbc.sql("select from hold_things(null, :person)").param("person", person).query((row, number) -> number).list();
    }

    private Map<UUID, List<Said>> statements(Collection<UUID> entities) {
        return jdbc.sql("select entity, property, value from statement where entity = any(:entities) order by property, value")
                .param("entities", entities.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("entity", UUID.class),
                        new Said(row.getString("property"), row.getString("value")))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
