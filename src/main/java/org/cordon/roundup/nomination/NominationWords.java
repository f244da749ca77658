package org.cordon.roundup.nomination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.kernel.shared.PersonName;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The search words of nominations: words of the name as {@link SearchWords} keeps them, the number of the notice, and the code of the
 * reference. The {@link NameKeys} of the name are kept too: these keys find the persons whose names are worth comparing with another name.
 */
@Repository
public class NominationWords {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    NominationWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the words of a nomination that is new, or whose file has changed. */
    void write(String reference, String entityId, String name, String forename) {
        write(List.of(new Named(reference, entityId, name, forename)));
    }

    /**
     * Writes the words of the next nominations that have no words, or whose words an earlier version of {@link SearchWords#FOLD} made.
     *
     * @param after the reference of the last nomination that was looked at, or the empty text
     * @return the reference of the last nomination that was written, or empty when there are no more
     */
    Optional<String> writeNext(String after) {
        var next = jdbc.sql("""
                        select reference, entity_id, name, forename from nomination
                         where words_fold is distinct from :fold and reference > :after order by reference limit :limit
                        """)
                .param("fold", SearchWords.FOLD).param("after", after).param("limit", BATCH).query(RecordRows.of(Named.class)).list();
        write(next);
        return next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1).reference());
    }

    private void write(List<Named> named) {
        var references = named.stream().map(Named::reference).toArray(String[]::new);
        var owners = new ArrayList<String>();
        var words = new ArrayList<String>();
        named.forEach(person -> person.words().forEach(word -> {
            owners.add(person.reference());
            words.add(word);
        }));
        jdbc.sql("delete from nomination_word where nomination = any(:references)").param("references", references).update();
        jdbc.sql("""
                        insert into nomination_word (nomination, word) select * from unnest(cast(:owners as text[]), cast(:words as text[]))
                        on conflict do nothing
                        """)
                .param("owners", owners.toArray(String[]::new)).param("words", words.toArray(String[]::new)).update();
        jdbc.sql("update nomination set words_fold = :fold where reference = any(:references)")
                .param("fold", SearchWords.FOLD).param("references", references).update();
    }

    /** The fields of a nomination from which its search words are made. */
    private record Named(String reference, String entityId, String name, String forename) {

        Set<String> words() {
            var code = reference.substring(reference.lastIndexOf('-') + 1);
            var fullName = forename == null ? name : name + " " + forename;
            var words = new HashSet<>(PersonName.words(entityId + " " + code));
            words.addAll(SearchWords.kept(fullName));
            words.addAll(NameKeys.of(WrittenName.of(fullName)));
            return words;
        }
    }
}
