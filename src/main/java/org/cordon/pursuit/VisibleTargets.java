package org.cordon.pursuit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.caller.Caller;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which target. The coordinator sees all of them; a country those that it wants, those that are believed to be in it once the
 * list is distributed and while it takes part, and those that were released to it; a partner those that were released to it; compliance
 * those with a flagged nomination, those that it has suspended and those whose file it has opened; a manager references and states. What
 * somebody may not see does not exist for him.
 */
@Component
@Transactional(readOnly = true)
public class VisibleTargets {

    /**
     * Whether the caller's country sees the target {@code t}. The policy of the table lets one row more through: the bare one of a target
     * on which it has reported and which it does not see, so that it can correct its report. No answer may show that row, so the policy
     * alone is not enough here.
     */
    private static final String VISIBLE_TO_COUNTRY = "exists (select from seen_target s where s.target = t.reference)";
    private static final String VISIBLE_TO_PARTNER = "t.reference in (select released_items(caller_party()))";
    private static final String VISIBLE_TO_COMPLIANCE = "exists (select from flagged_target f where f.target = t.reference)";

    private final Targets targets;
    private final CurrentCaller caller;

    VisibleTargets(Targets targets, CurrentCaller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    /** The target behind a reference, its own or that of a nomination joined to it, whoever asks. */
    public Optional<Target> find(String reference) {
        return targets.find(reference);
    }

    /**
     * The target behind a reference, if the caller may see it.
     *
     * @throws Refusal not found, whether it does not exist or may not be seen
     */
    public Target requireVisible(String reference) {
        return findVisible(reference).orElseThrow(() -> Refusal.notFound("There is no target {reference} that you may see.", reference));
    }

    /** The target behind a reference; empty where there is none or the caller may not see it. */
    public Optional<Target> findVisible(String reference) {
        return targets.find(reference, visible(caller.get()));
    }

    /** The countries that want the target and have not withdrawn. */
    public List<String> wanting(String reference) {
        return targets.wantingBehind(reference);
    }

    /** The groups of the bureaus that want the target, as candidate groups of a task: {@code ncb-FR,ncb-IT}. */
    public String wantingGroups(String reference) {
        return wanting(reference).stream().map(Roles::bureau).collect(Collectors.joining(","));
    }

    /** The countries that want the target or may see it because he is believed to be there. */
    public List<String> concerned(String reference) {
        var target = find(reference).orElseThrow();
        return Stream.concat(targets.wanting(target.reference()).stream(), targets.hostsThatSee(target.reference()).stream()).distinct()
                .toList();
    }

    /** Picks those of some targets that the caller may see. */
    public Set<String> visibleAmong(Collection<String> references) {
        return Set.copyOf(targets.among(references, visible(caller.get())));
    }

    /** Whether a caller may see the target {@code t}, in SQL. */
    public static String visible(Caller caller) {
        if (caller.isCoordinator() || caller.isManager() || caller.isSystem()) {
            return "true";
        }
        if (caller.isPartner()) {
            return VISIBLE_TO_PARTNER;
        }
        return caller.isCompliance() ? VISIBLE_TO_COMPLIANCE : VISIBLE_TO_COUNTRY;
    }
}
