package org.cordon.roundup.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.RecordRows;
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
                words = SearchedNames.worded(text, params);
                if (words.isEmpty()) {
                    return List.of();
                }
            }
        }
        return references(words, search, reader, params, limit);
    }

    /**
     * The name under which a nomination describes a person.
     *
     * @param reference the reference of the person: of the target if there is one, otherwise of the nomination
     */
    record Named(String reference, String name, String forename) {
    }

    /**
     * Finds the names of persons whom {@link #find} does not find, but whose name may be similar to the searched text. The reader sees each
     * of these persons and each of these names.
     */
    List<Named> alike(Search search, Caller reader, int limit) {
        var params = new HashMap<String, Object>();
        var names = SearchedNames.alike(search.text(), params);
        if (names.isEmpty()) {
            return List.of();
        }
        var persons = references(names, search, reader, params, limit);
        return jdbc.sql("""
                        select n.target as reference, n.name, n.forename from nomination n where n.target = any(:persons)
                        union all
                        select n.reference, n.name, n.forename from nomination n where n.reference = any(:persons) and n.target is null
                        """)
                .param("persons", persons.toArray(String[]::new)).query(RecordRows.of(Named.class)).list();
    }

    private List<String> references(String words, Search search, Caller reader, Map<String, Object> params, int limit) {
        var within = " limit " + limit;
        return jdbc.sql(words + "select * from (" + targets(search, reader, params, within) + " union ("
                + nominations(search, reader, params) + within + ")) person order by reference" + within)
                .params(params).query(String.class).list();
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
                        row.getString("status"), List.of(row.getString("country")), null, null, null, null, null, null)).list();
    }
}
