package org.cordon.roundup.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.roundup.arrest.ArrestFeature;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.roundup.list.TargetList;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.nomination.NominationWords;
import org.cordon.roundup.person.Persons.Role;
import org.cordon.roundup.person.Persons.Search;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds persons in the tables: targets, and nominations that have not become targets. A text search starts from {@link NominationWords},
 * whose policy shows a reader only the words of nominations that the reader sees.
 */
@Repository
class PersonRows {

    private static final int MOST_WORDS = 8;
    /** A character that sorts after every letter. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds the persons that the reader may see, and returns their references in order. */
    List<String> find(Search search, Caller reader, int limit) {
        var text = search.text() == null ? "" : search.text().strip();
        var params = new HashMap<String, Object>();
        var words = "";
        if (!text.isEmpty()) {
            var reference = text.toUpperCase(Locale.ROOT);
            if (NominationFeature.TARGET.matches(reference) || isReported(reference)) {
                params.put("reference", behind(reference));
            } else {
                words = found(text, params);
                if (words.isEmpty()) {
                    return List.of();
                }
            }
        }
        var within = " limit " + limit;
        return jdbc.sql(words + "select * from (" + targets(search, reader, params, within) + " union ("
                + nominations(search, reader, params) + within + ")) person order by reference" + within)
                .params(params).query(String.class).list();
    }

    /**
     * Returns SQL for the nominations that have all the words, or longer words that begin with them, and for the targets of these
     * nominations; empty if the text holds no word.
     */
    private static String found(String text, Map<String, Object> params) {
        var parts = new ArrayList<String>();
        for (var beginnings : SearchWords.sought(text).stream().limit(MOST_WORDS).toList()) {
            params.put("from" + parts.size(), beginnings.toArray(String[]::new));
            params.put("to" + parts.size(), beginnings.stream().map(beginning -> beginning + LAST).toArray(String[]::new));
            parts.add("select nominations_with(:from%1$d, :to%1$d)".formatted(parts.size()));
        }
        return parts.isEmpty() ? "" : "with worded (nomination) as materialized (" + String.join(" intersect ", parts) + "), "
                + "found as materialized (select w.nomination from worded w "
                + "where exists (select from nomination n where n.reference = w.nomination offset 0)), named as materialized ("
                + "select n.target from found f join nomination n on n.reference = f.nomination where n.target is not null) ";
    }

    private static boolean isReported(String reference) {
        return LeadFeature.LEAD.matches(reference) || ArrestFeature.ARREST.matches(reference);
    }

    /**
     * Returns the target of a lead or an arrest, or the empty text if the reader may not know of that report. The reference of a person is
     * returned as it is.
     */
    private String behind(String reference) {
        return isReported(reference)
                ? jdbc.sql(
                        "select target from lead where reference = :reference union all select target from arrest where reference = :reference")
                        .param("reference", reference).query(String.class).optional().orElse("")
                : reference;
    }

    private static String targets(Search search, Caller reader, Map<String, Object> params, String within) {
        params.put("country", reader.country().orElse(""));
        params.put("party", reader.party());
        var conditions = new ArrayList<String>();
        conditions.add("t.state <> 'JOINED'");
        conditions.add(VisibleTargets.visible(reader));
        if (search.state() != null) {
            params.put("state", search.state());
            conditions.add("state_shown(t.state, t.reference, :party) = :state");
        }
        if (search.pursued()) {
            conditions.add("t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')");
        }
        if (search.list() != null) {
            params.put("list", search.list());
            conditions.add(search.list() == 0
                    ? TargetList.onNext("(select o.list_version from operation o where o.reference = t.operation)")
                    : "exists (select from target_list_entry e where e.operation = t.operation and e.version = :list and e.target = t.reference)");
        }
        concerned(search, params).ifPresent(conditions::add);
        if (reader.isPartner() && (search.state() != null || search.pursued() || search.list() != null)) {
            // A partner receives the file of a person, but not the course of the pursuit, so these conditions find nothing for a partner.
            conditions.add("false");
        }
        return VisibleTargets.sources(reader).stream().map(source -> {
            var all = common(search, params, "t.operation", source.key());
            if (params.containsKey("from0")) {
                all.add(source.key() + " = any(array(select target from named))");
            } else if (params.containsKey("reference")) {
                all.add(source.key() + " = target_of(:reference)");
            }
            all.addAll(conditions);
            return "(select t.reference from %s where %s order by %s %s)".formatted(source.from(), String.join(" and ", all), source.key(),
                    within);
        }).collect(Collectors.joining(" union "));
    }

    private static Optional<String> concerned(Search search, Map<String, Object> params) {
        if (search.country() == null && search.role() == null) {
            return Optional.empty();
        }
        params.put("concerned", search.country() == null ? params.get("country") : search.country());
        var wanting = "exists (select from target_wanting w where w.target = t.reference and w.country = :concerned)";
        var hosting = "exists (select from target_host h where h.target = t.reference and h.country = :concerned)";
        return Optional.of(search.role() == null ? "(" + wanting + " or " + hosting + ")" : switch (search.role()) {
            case WANTING -> wanting;
            case HOST -> "(" + hosting + " and not " + wanting + ")";
            case RELEASED -> "t.reference in (select released_items(:party)) and not " + wanting + " and not " + hosting;
        });
    }

    private static String nominations(Search search, Caller reader, Map<String, Object> params) {
        var statesAlone = reader.isManager() && !reader.isCoordinator();
        var conditions = common(search, params, "n.operation", "n.reference");
        conditions.add("n.target is null");
        if (reader.country().isPresent() && !reader.isCoordinator()) {
            // A country finds only its own nominations. The condition also lets the planner use an index in this order.
            conditions.add("n.country = :country");
        }
        if (params.containsKey("from0")) {
            conditions.add("n.reference = any(array(select nomination from found))");
        } else if (params.containsKey("reference")) {
            conditions.add("n.reference = :reference");
        }
        if (search.state() != null) {
            conditions.add("n.status = :state");
        }
        if (search.country() != null || search.role() != null) {
            conditions.add("n.country = :concerned");
        }
        if (search.list() != null || search.pursued() || search.role() != null && search.role() != Role.WANTING) {
            conditions.add("false");
        }
        return "select n.reference from " + (statesAlone ? "nomination_state" : "nomination") + " n where "
                + String.join(" and ", conditions) + " order by n.reference";
    }

    private static List<String> common(Search search, Map<String, Object> params, String operation, String reference) {
        var conditions = new ArrayList<String>();
        if (search.operation() != null) {
            params.put("operation", search.operation());
            conditions.add(operation + " = :operation");
            // References of one operation are adjacent in the index.
            conditions.add("%1$s > :operation || '-T' and %1$s < :operation || '-U'".formatted(reference));
        }
        if (search.after() != null) {
            params.put("after", search.after());
            conditions.add(reference + " > :after");
        }
        return conditions;
    }

    /** Returns the states of nominations for managers, who see nothing else of them. */
    List<PersonItem> states(List<String> nominations) {
        return jdbc.sql("select * from nomination_state where reference = any(?)").param(nominations.toArray(String[]::new))
                .query((row, number) -> new PersonItem(row.getString("reference"), row.getString("operation"), PersonItem.Kind.NOMINATION,
                        row.getString("status"), List.of(row.getString("country")), null, null, null, null, null)).list();
    }
}
