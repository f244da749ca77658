package org.cordon.analysis.file.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.Contributions;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that supplied a contribution change its handling. A product for a party that the new handling excludes may not use the
 * contribution any more. A contribution that is kept from the General Secretariat is hidden from all analysts.
 */
@Service
@Transactional
public class ContributionHandlingService {

    private final Contributions contributions;
    private final Handlings handlings;
    private final HandlingWorkflow followers;

    ContributionHandlingService(Contributions contributions, Handlings handlings, HandlingWorkflow followers) {
        this.contributions = contributions;
        this.handlings = handlings;
        this.followers = followers;
    }

    /** @throws Refusal not found, if the caller does not see the contribution; forbidden, if the caller's country has not supplied it */
    @Transactional(readOnly = true)
    public Contribution requireOwn(String reference) {
        var found = contributions.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no contribution {reference} that you may see.", reference));
        if (!found.own()) {
            throw Refusal.forbidden("Only the country that supplied {reference} decides who may see it.", reference);
        }
        return found;
    }

    /**
     * Returns the handling of a contribution of the caller's country.
     *
     * @throws Refusal as {@link #requireOwn}
     */
    @Transactional(readOnly = true)
    public Handlings.Kept find(String reference) {
        return handlings.find(requireOwn(reference).reference()).orElseThrow();
    }

    /**
     * Replaces the whole handling of a contribution.
     *
     * @param posted the handling, in the form that {@link HandlingReader} reads
     * @param seen   the version of the handling that the caller has seen, or null if the caller names no version
     * @throws Refusal with every reason and its field, or if the body is no JSON object; conflict, if the handling has changed since that
     *                 version, or the contribution has been taken back
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        var contribution = requireOwn(reference);
        var handling = handlings.readChange(reference, contribution.supplier(), false, posted);
        if (contribution.withdrawnAt() != null) {
            throw Refusal.conflict("{reference} has been taken back.", reference);
        }
        handlings.change(reference, contribution.supplier(), handling, seen).ifPresent(before -> followers.handlingChanged(reference));
        AuditNotes.concerns(reference);
    }
}
