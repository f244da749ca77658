package org.cordon.rooms.casefile;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the file of one person together. Everything is read through the features, so that the file shows the caller no more than the
 * features show.
 */
@Component
@Transactional(readOnly = true)
public class CaseFiles {

    private final VisibleTargets visible;
    private final NominationQueries nominations;
    private final TargetFiles ofTargets;
    private final NominationFiles ofNominations;
    private final CurrentCaller caller;

    CaseFiles(VisibleTargets visible, NominationQueries nominations, TargetFiles ofTargets, NominationFiles ofNominations,
            CurrentCaller caller) {
        this.visible = visible;
        this.nominations = nominations;
        this.ofTargets = ofTargets;
        this.ofNominations = ofNominations;
        this.caller = caller;
    }

    /**
     * Returns the file of the person behind the reference of a target or of a nomination.
     *
     * @throws Refusal not found, if there is no file that the caller may see
     */
    public CaseFile of(String reference) {
        var reader = caller.get();
        return visible.findVisible(reference).map(target -> ofTargets.of(reader, target, reference))
                .orElseGet(() -> ofNominations.of(reader, nominations.find(reference).orElseThrow(() -> unknown(reference))));
    }

    /** @throws Refusal not found, if the caller may see no file behind this reference */
    public void requireVisible(String reference) {
        if (visible.findVisible(reference).isEmpty() && nominations.find(reference).isEmpty()) {
            throw unknown(reference);
        }
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no person {reference} whom you may see.", reference);
    }
}
