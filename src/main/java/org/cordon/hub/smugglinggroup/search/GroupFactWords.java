package org.cordon.hub.smugglinggroup.search;

import static org.cordon.kernel.shared.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words by which facts are found, as {@link FoldedWords} folds them. The fact with the name of a group is also found by the crimes of
 * the group.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class GroupFactWords {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    GroupFactWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the words of a new fact. */
    public void write(String reference) {
        write(facts("f.reference = :reference", reference), false);
    }

    /**
     * Writes the words of some facts that have none, or whose words were folded in another way.
     *
     * @param after the reference of the last fact that was looked at, or the empty text
     * @return the reference of the last fact, or empty when there are no more
     */
    Optional<String> writeNext(String after) {
        var next = facts("f.words_fold is distinct from " + FoldedWords.FOLD + " and f.reference > :reference", after);
        write(next, true);
        return next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1).reference());
    }

    private List<Told> facts(String which, String reference) {
        return jdbc.sql("""
                        select f.reference, f.kind, f.text, f.leg, f.countries, g.crimes
                        from group_fact f left join smuggling_group g on g.name = f.reference
                        where %s order by f.reference limit %d""".formatted(which, BATCH))
                .param("reference", reference).query(Told::of).list();
    }

    private void write(List<Told> facts, boolean anew) {
        var references = facts.stream().map(Told::reference).toArray(String[]::new);
        var owners = new ArrayList<String>();
        var words = new ArrayList<String>();
        var ofNames = new ArrayList<Boolean>();
        facts.forEach(fact -> fact.words().forEach(word -> {
            owners.add(fact.reference());
            words.add(word);
            ofNames.add(fact.kind() == GroupFactKind.ALIAS && FoldedWords.isSpelled(word));
        }));
        if (anew) {
            jdbc.sql("delete from group_fact_word where fact = any(:facts)").param("facts", references).update();
        }
        jdbc.sql("""
                        insert into group_fact_word (fact, word, of_name)
                        select * from unnest(cast(:owners as text[]), cast(:words as text[]), cast(:ofNames as boolean[]))""")
                .param("owners", owners.toArray(String[]::new)).param("words", words.toArray(String[]::new))
                .param("ofNames", ofNames.toArray(Boolean[]::new)).update();
        jdbc.sql("update group_fact set words_fold = :fold where reference = any(:facts)")
                .param("fold", FoldedWords.FOLD).param("facts", references).update();
    }

    /** The parts of a fact that searches look at. */
    private record Told(String reference, GroupFactKind kind, String text, List<String> codes) {

        static Told of(ResultSet row, int number) throws SQLException {
            var codes = new ArrayList<>(texts(row, "countries"));
            codes.addAll(texts(row, "crimes"));
            Optional.ofNullable(row.getString("leg")).ifPresent(codes::add);
            return new Told(row.getString("reference"), GroupFactKind.valueOf(row.getString("kind")), row.getString("text"), codes);
        }

        Set<String> words() {
            return FoldedWords.kept(kind, text, codes);
        }
    }
}
