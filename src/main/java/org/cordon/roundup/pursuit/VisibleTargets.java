package org.cordon.roundup.pursuit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The targets as far as the caller may see them. The coordinator sees all targets. A country sees the targets that it wants and the targets
 * released to it. While a country takes part, it also sees the targets believed to be in that country, once the list is distributed. A
 * partner sees the targets released to it. Compliance sees targets with a flagged nomination, targets that it has suspended and targets
 * whose file it has opened. A manager sees references and states. A target that the caller may not see does not exist for the caller.
 */
@Component
@Transactional(readOnly = true)
public class VisibleTargets {

    /**
     * The SQL condition that the caller's country sees the target {@code t}. The policy of the table alone is not enough. That policy also
     * lets a country read the bare row of an unseen target on which the country has reported. The country needs that row to correct its
     * report, but no answer may show the row. The condition is asked target by target ("offset 0"), because a country sees more targets
     * with each operation that has ended.
     */
    private static final String VISIBLE_TO_COUNTRY = "exists (select from seen_target s where s.target = t.reference offset 0)";
    private static final String VISIBLE_TO_PARTNER = "t.reference in (select released_items(caller_party()))";
    private static final String VISIBLE_TO_COMPLIANCE = "exists (select from flagged_target f where f.target = t.reference offset 0)";

    private final Targets targets;
    private final CurrentCaller caller;

    VisibleTargets(Targets targets, CurrentCaller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    /**
     * Returns the target that has this reference, or to which the nomination of this reference was joined. The method finds targets that
     * the caller may not see too.
     */
    public Optional<Target> find(String reference) {
        return targets.find(reference);
    }

    /**
     * Returns the target behind a reference, if the caller may see it.
     *
     * @throws Refusal not found, if the target does not exist or the caller may not see it
     */
    public Target requireVisible(String reference) {
        return findVisible(reference).orElseThrow(() -> Refusal.notFound("There is no target {reference} that you may see.", reference));
    }

    /** Returns the target behind a reference; empty if there is no such target or the caller may not see it. */
    public Optional<Target> findVisible(String reference) {
        return targets.find(reference, visible(caller.get()));
    }

    /** Returns the countries that want the target and have not withdrawn. */
    public List<String> wanting(String reference) {
        return targets.wantingBehind(reference);
    }

    /** Returns the groups of the bureaus that want the target, as candidate groups of a task: {@code ncb-FR,ncb-IT}. */
    public String wantingGroups(String reference) {
        return wanting(reference).stream().map(Roles::bureau).collect(Collectors.joining(","));
    }

    /** Returns the countries that want the target, or may see it because the person is believed to be there. */
    public List<String> concerned(String reference) {
        var target = find(reference).orElseThrow();
        return Stream.concat(targets.wanting(target.reference()).stream(), targets.hostsThatSee(target.reference()).stream()).distinct()
                .toList();
    }

    /**
     * Returns the countries in which the target is believed to be, the likeliest first, whether or not these countries may see the target.
     */
    public List<String> hosts(String reference) {
        return targets.hosts(find(reference).orElseThrow().reference());
    }

    /** Returns the given targets that the caller may see. */
    public Set<String> visibleAmong(Collection<String> references) {
        return Set.copyOf(targets.among(references, visible(caller.get())));
    }

    /**
     * The beginning of a query for targets in their order.
     *
     * @param from the tables, in SQL, with the target {@code t}
     * @param key the column that holds the reference of the target and orders the query
     */
    public record Source(String from, String key) {
    }

    /**
     * Returns the sources that together hold every target that a caller may see. For a country the sources hold only targets that the
     * country wants, that are believed to be there, or that were released to the country. In this way the query leaves out the targets of
     * other countries, whose number grows with each operation. The query still has to ask whether the country sees each target.
     */
    public static List<Source> sources(Caller caller) {
        if (caller.country().isEmpty() || isOfAll(caller)) {
            return List.of(new Source("target t", "t.reference"));
        }
        return Stream.of("target_wanting", "target_host", "released_target").map(own -> new Source("""
                %s own join lateral (select * from target t where t.reference = own.target offset 0) t on %s""".formatted(own,
                own.equals("released_target") ? "true" : "own.country = (select caller_country())"), "own.target")).toList();
    }

    private static boolean isOfAll(Caller caller) {
        return caller.isCoordinator() || caller.isManager() || caller.isSystem();
    }

    /** Returns the SQL condition that a caller may see the target {@code t}. */
    public static String visible(Caller caller) {
        if (isOfAll(caller)) {
            return "true";
        }
        if (caller.isPartner()) {
            return VISIBLE_TO_PARTNER;
        }
        return caller.isCompliance() ? VISIBLE_TO_COMPLIANCE : VISIBLE_TO_COUNTRY;
    }
}
