package org.cordon.person;

import static org.cordon.shared.Said.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.caller.CurrentCaller;
import org.cordon.country.CountryCodes;
import org.cordon.list.TargetList;
import org.cordon.nomination.NominationQueries;
import org.cordon.nomination.NominationStatus;
import org.cordon.nomination.NominationWords;
import org.cordon.nomination.Nominations;
import org.cordon.pursuit.TargetState;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.shared.ListPlace;
import org.cordon.shared.PersonName;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.shared.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The persons that a caller may see, over all operations: targets, and nominations that are none yet or never became one. The same sight as
 * of {@link VisibleTargets} and {@link NominationQueries}; the management gets references and states and finds nobody by his name.
 *
 * <p>A search starts from the words of {@link NominationWords}, whose policy lets a reader no further than to the nominations that he sees.
 */
@Component
@Transactional(readOnly = true)
public class Persons {

    /** How many a page holds. */
    public static final int PAGE = 50;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_SEARCH = 200;
    /** Stands behind every letter. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient sql;
    private final TargetQueries targets;
    private final Nominations nominations;
    private final CurrentCaller caller;

    Persons(JdbcClient sql, TargetQueries targets, Nominations nominations, CurrentCaller caller) {
        this.sql = sql;
        this.targets = targets;
        this.nominations = nominations;
        this.caller = caller;
    }

    /** What a country has to do with a person. */
    public enum Role {
        /** It wants him, or nominated him. */
        WANTING,
        /** He is believed to be there. */
        HOST,
        /** He was released to it; of the reader's own country alone. */
        RELEASED
    }

    /**
     * What is asked for; each part may be null.
     *
     * @param text words of a name in any spelling and order, the number of a notice with or without its year, or a reference
     * @param state the name of a {@link TargetState} or a {@link NominationStatus}
     * @param country only those that it wants, or that are believed to be in it
     * @param role of these only those with whom it has this to do; without a country of the reader's own
     * @param list the number of a version of the operation's target list: those that are on it; 0 for those that would be if it were frozen
     * now
     * @param pursued only those on whom reports are still taken
     * @param after the reference of the last one already seen
     */
    public record Search(String text, String state, String country, Role role, String operation, Integer list, boolean pursued,
            String after) {
    }

    /** Some persons, and where to go on; {@code next} is null when there are no more. */
    public record Page(List<PersonItem> items, String next) {
    }

    /**
     * A page of them, in the order of their references.
     *
     * @throws Refusal forbidden to whoever has nothing to do with persons; with its field for what cannot be read
     */
    public Page find(Search search) {
        requireReader();
        check(search);
        var text = search.text() == null ? "" : search.text().strip();
        var params = new HashMap<String, Object>();
        var words = "";
        if (!text.isEmpty()) {
            var reference = text.toUpperCase(Locale.ROOT);
            if (References.TARGET.matcher(reference).matches() || References.REPORTED.matcher(reference).matches()) {
                params.put("reference", behind(reference));
            } else {
                words = found(text, params);
                if (words.isEmpty()) {
                    return new Page(List.of(), null);
                }
            }
        }
        var references = sql
                .sql(words + "select * from ((" + targets(search, params) + ") union all (" + nominations(search, params) + ")) person "
                + "order by reference limit " + (PAGE + 1)).params(params).query(String.class).list();
        var page = references.size() > PAGE ? references.subList(0, PAGE) : references;
        return new Page(items(page), references.size() > PAGE ? page.get(PAGE - 1) : null);
    }

    /** @throws Refusal forbidden to whoever has nothing to do with persons */
    public void requireReader() {
        var reader = caller.get();
        if (reader.country().isEmpty() && !reader.isCoordinator() && !reader.isCompliance() && !reader.isManager() && !reader.isPartner()) {
            throw Refusal.forbidden("Persons are for the countries, the coordination, compliance and whomever they are released to.");
        }
    }

    private static void check(Search search) {
        ListPlace.require(search.after());
        if (search.text() != null && search.text().length() > LONGEST_SEARCH) {
            throw invalid("q", said("must not be longer than {most} characters", LONGEST_SEARCH));
        }
        var states = Stream.concat(Stream.of(TargetState.values()).filter(state -> state != TargetState.JOINED).map(Enum::name),
                Stream.of(NominationStatus.values()).map(Enum::name)).distinct().toList();
        if (search.state() != null && !states.contains(search.state())) {
            throw invalid("state", said("is none of {codes}", states));
        }
        if (search.country() != null && !CountryCodes.isKnown(search.country())) {
            throw invalid("country", said("is no code of a country"));
        }
        if (search.list() != null && search.operation() == null) {
            throw invalid("operation", said("must be given with a version of its list"));
        }
    }

    private static Refusal invalid(String field, Said reason) {
        return Refusal.invalid(said("The search cannot be read: {field} {reason}.", field, reason), List.of(new Reason(field, reason)));
    }

    /** The nominations that have all the words, or longer ones that begin with them; nothing if the text holds no word. */
    private static String found(String text, Map<String, Object> params) {
        var words = PersonName.words(text).stream().limit(MOST_WORDS).toList();
        var parts = new ArrayList<String>();
        for (var number = 0; number < words.size(); number++) {
            params.put("from" + number, words.get(number));
            params.put("to" + number, words.get(number) + LAST);
            parts.add("select nomination from nomination_word where word >= :from%1$d and word < :to%1$d".formatted(number));
        }
        return parts.isEmpty() ? "" : "with found as materialized (" + String.join(" intersect ", parts) + ") ";
    }

    /** The reference of whom a lead or an arrest is about, if the reader may know of it; that of a person stays. */
    private String behind(String reference) {
        return References.REPORTED.matcher(reference).matches()
                ? sql.sql(
                        "select target from lead where reference = :reference union all select target from arrest where reference = :reference")
                        .param("reference", reference).query(String.class).optional().orElse("")
                : reference;
    }

    private String targets(Search search, Map<String, Object> params) {
        var reader = caller.get();
        params.put("country", reader.country().orElse(""));
        params.put("party", reader.party());
        var conditions = common(search, params, "t.operation", "t.reference");
        conditions.add("t.state <> 'JOINED'");
        conditions.add(VisibleTargets.visible(reader));
        if (params.containsKey("from0")) {
            conditions.add("t.reference in (select n.target from nomination n where n.reference in (select nomination from found))");
        } else if (params.containsKey("reference")) {
            conditions.add("t.reference = target_of(:reference)");
        }
        if (search.state() != null) {
            params.put("state", search.state());
            conditions.add("state_shown(t.reference, :party) = :state");
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
            // How a pursuit goes on is not released with the file.
            conditions.add("false");
        }
        return "select t.reference from target t where " + String.join(" and ", conditions) + " order by t.reference limit " + (PAGE + 1);
    }

    private Optional<String> concerned(Search search, Map<String, Object> params) {
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

    private String nominations(Search search, Map<String, Object> params) {
        var statesAlone = caller.get().isManager() && !caller.get().isCoordinator();
        var conditions = common(search, params, "n.operation", "n.reference");
        conditions.add("n.target is null");
        if (params.containsKey("from0")) {
            conditions.add("n.reference in (select nomination from found)");
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
                + String.join(" and ", conditions)
                + " order by n.reference limit " + (PAGE + 1);
    }

    private static List<String> common(Search search, Map<String, Object> params, String operation, String reference) {
        var conditions = new ArrayList<String>();
        if (search.operation() != null) {
            params.put("operation", search.operation());
            conditions.add(operation + " = :operation");
        }
        if (search.after() != null) {
            params.put("after", search.after());
            conditions.add(reference + " > :after");
        }
        return conditions;
    }

    private List<PersonItem> items(List<String> references) {
        var partner = caller.get().isPartner();
        var found = targets.summaries(references).stream().map(target -> partner ? PersonItem.released(target) : PersonItem.of(target))
                .collect(Collectors.toCollection(ArrayList::new));
        var admitted = found.stream().map(PersonItem::reference).collect(Collectors.toSet());
        found.addAll(nominations(references.stream().filter(reference -> !admitted.contains(reference)).toList()));
        found.sort(Comparator.comparing(PersonItem::reference));
        return found;
    }

    /** For the management without the person. */
    private List<PersonItem> nominations(List<String> references) {
        if (!caller.get().isManager() || caller.get().isCoordinator()) {
            return nominations.of(references).stream().map(PersonItem::of).toList();
        }
        return sql.sql("select * from nomination_state where reference = any(?)").param(references.toArray(String[]::new))
                .query((row, number) -> new PersonItem(row.getString("reference"), row.getString("operation"), PersonItem.Kind.NOMINATION,
                        row.getString("status"), List.of(row.getString("country")), null, null, null, null, null)).list();
    }
}
