package org.cordon.hub.smugglinggroup.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.hub.smugglinggroup.GroupQueries.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds groups only by the facts that the caller sees. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class GroupSearch {

    private static final String FILTERS = """
            (cast(:kind as text) is null or exists (select from seen_group_fact f
                 where f.smuggling_group = g.reference and f.kind = :kind and f.ended_at is null))
            and (cast(:country as text) is null or exists (select from seen_group_fact f
                 where f.smuggling_group = g.reference and :country = any (f.countries) and f.ended_at is null))""";

    private static final String ALL = """
            select g.reference from seen_group g where (cast(:after as text) is null or g.reference > :after) and %s
            order by g.reference limit :limit""".formatted(FILTERS);

    private static final String ONE = "select g.reference from seen_group g where g.reference = :reference and " + FILTERS;

    /**
     * Finds the next groups after the last one already seen. If that group is not found again, the second format argument serves as its
     * distance.
     */
    private static final String NEXT = """
            select g.reference, g.distance from (select * from %1$s order by distance, reference offset 0) g
            where (cast(:after as text) is null
                   or (g.distance, g.reference) > (coalesce((select distance from %1$s where reference = :after), %2$d), :after))
              and %3$s limit :limit""";

    /** Looks at names first. If groups found by name fill the page, the other words are not searched. */
    private static final String FOUND = """
            with named as materialized (select * from groups_with(:numbers, :lows, :highs, '{true}')),
            near as materialized (%s),
            told as materialized (select * from groups_with(:numbers, :lows, :highs, '{true, false}')
                where (select count(*) from near) < :limit),
            page as (select * from near where (select count(*) from near) >= :limit union all (%s))
            select reference from page order by distance, reference"""
            .formatted(NEXT.formatted("named", SoughtWords.ELSEWHERE, FILTERS), NEXT.formatted("told", 0, FILTERS));

    private final JdbcClient jdbc;
    private final SoughtWords words;

    GroupSearch(JdbcClient jdbc, SoughtWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * Finds groups by the facts that the caller sees. Groups with all words in their own name come first. Groups with a word in another
     * name follow, then groups with a word elsewhere, then groups with a name that only sounds alike. Groups of the same rank are in the
     * order of their references.
     *
     * @param after the reference of the last group already seen, or null
     */
    public List<String> find(Wanted wanted, String after, int limit) {
        var params = new HashMap<String, Object>();
        params.put("after", after);
        params.put("kind", wanted.kind() == null ? null : wanted.kind().name());
        params.put("country", wanted.country());
        params.put("limit", limit);
        var text = wanted.words() == null ? "" : wanted.words().strip();
        if (text.isEmpty()) {
            return select(ALL, params);
        }
        if (SoughtWords.isReference(text)) {
            params.put("reference", SoughtWords.reference(text));
            return select(ONE, params);
        }
        var ranges = words.of(text);
        params.put("numbers", ranges.stream().map(SoughtWords.Range::number).toArray(Integer[]::new));
        params.put("lows", ranges.stream().map(SoughtWords.Range::low).toArray(String[]::new));
        params.put("highs", ranges.stream().map(SoughtWords.Range::high).toArray(String[]::new));
        return ranges.isEmpty() ? List.of() : select(FOUND, params);
    }

    private List<String> select(String statement, Map<String, Object> params) {
        return jdbc.sql(statement).params(params).query(String.class).list();
    }
}
