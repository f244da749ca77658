package org.cordon.roundup.person;

import java.util.ArrayList;
import java.util.Map;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.kernel.identity.WrittenName;

/**
 * Writes the SQL that finds nominations by a name. It begins a statement and provides two tables: {@code found} holds the nominations, and
 * {@code named} holds their targets. The function {@code nominations_with} returns nominations of every country, so both tables hold only
 * nominations that the policy lets the reader see.
 */
final class SearchedNames {

    private static final int MOST_WORDS = 8;
    /** The number of words from which one may be missing in a similar name. */
    private static final int MAY_MISS_ONE = 3;
    /** A character that sorts after every letter. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private SearchedNames() {
    }

    /** Returns SQL for nominations that have all the words, or longer words that begin with them; empty if the text has no word. */
    static String worded(String text, Map<String, Object> params) {
        var worded = withWords(text, params);
        return worded.isEmpty() ? "" : """
                with worded (nomination) as materialized (%s),
                     %s,
                     named as materialized (%s)
                """.formatted(worded, found("worded"), targets("found"));
    }

    /**
     * Returns SQL for nominations that may have a similar name, without the nominations and targets that {@link #worded} finds. Each word
     * of the text must have a {@link NameKeys key} in common with the name; of three words or more, one word may have none. Empty if no
     * word has a key.
     */
    static String alike(String text, Map<String, Object> params) {
        var sought = NameKeys.sought(WrittenName.of(text)).stream().limit(MOST_WORDS).toList();
        var worded = withWords(text, params);
        if (sought.isEmpty() || worded.isEmpty()) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (var keys : sought) {
            params.put("keys" + parts.size(), keys.toArray(String[]::new));
            parts.add("select distinct %1$d, nominations_with(:keys%1$d, :keys%1$d)".formatted(parts.size()));
        }
        params.put("least", sought.size() < MAY_MISS_ONE ? sought.size() : sought.size() - 1);
        return """
                with worded (nomination) as materialized (%s),
                     alike (nomination) as materialized (
                         select nomination from (%s) keyed (word, nomination) group by nomination having count(*) >= :least
                         except select nomination from worded),
                     %s,
                     named as materialized (%s except %s)
                """.formatted(worded, String.join(" union all ", parts), found("alike"), targets("found"),
                targets("worded"));
    }

    private static String found(String candidates) {
        return """
                found as materialized (select c.nomination from %s c
                                        where exists (select from nomination n where n.reference = c.nomination offset 0))"""
                .formatted(candidates);
    }

    private static String targets(String nominations) {
        return "select n.target from %s f join nomination n on n.reference = f.nomination where n.target is not null"
                .formatted(nominations);
    }

    private static String withWords(String text, Map<String, Object> params) {
        var parts = new ArrayList<String>();
        for (var beginnings : SearchWords.sought(text).stream().limit(MOST_WORDS).toList()) {
            params.put("from" + parts.size(), beginnings.toArray(String[]::new));
            params.put("to" + parts.size(), beginnings.stream().map(beginning -> beginning + LAST).toArray(String[]::new));
            parts.add("select nominations_with(:from%1$d, :to%1$d)".formatted(parts.size()));
        }
        return String.join(" intersect ", parts);
    }
}
