package org.cordon.hub.smugglinggroup.register;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.hub.smugglinggroup.GroupFact;
import org.cordon.hub.smugglinggroup.VisibleGroups;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that supplied a fact change who may see it, and release it to partners. Only parties that lose sight of the fact read of
 * the change in the ledger. Otherwise the other readers of the fact would learn that it is kept from somebody.
 */
@Service
@Transactional
public class GroupFactHandlingService {

    private final VisibleGroups visible;
    private final Handlings handlings;
    private final HandlingWorkflow followers;

    GroupFactHandlingService(VisibleGroups visible, Handlings handlings, HandlingWorkflow followers) {
        this.visible = visible;
        this.handlings = handlings;
        this.followers = followers;
    }

    /** @throws Refusal not found, if the caller does not see the fact; forbidden, if the caller's country did not supply it */
    @Transactional(readOnly = true)
    public GroupFact requireOwn(String reference) {
        var fact = visible.requireFact(reference);
        if (!fact.own()) {
            throw Refusal.forbidden("Only the country that supplied {reference} decides who may see it.", reference);
        }
        return fact;
    }

    /**
     * Returns the handling of a fact of the caller's country.
     *
     * @throws Refusal as {@link #requireOwn}
     */
    @Transactional(readOnly = true)
    public Handlings.Kept find(String reference) {
        return handlings.find(requireOwn(reference).reference()).orElseThrow();
    }

    /**
     * Replaces the whole handling.
     *
     * @param posted the handling, in the form that {@link HandlingReader} reads
     * @param seen   the version of the handling that the caller has seen, or null if the caller does not say
     * @throws Refusal with every reason and its field, or if the body is no JSON object; conflict, if the handling was changed since the
     * caller saw it
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        var fact = requireOwn(reference);
        var handling = handlings.readChange(reference, fact.country(), false, posted);
        refuseWithoutRegister(fact, handling);
        handlings.change(reference, fact.country(), handling, seen).ifPresent(before -> followers.handlingChanged(reference));
        AuditNotes.concerns(reference);
    }

    /**
     * Refuses a handling that keeps the fact from the General Secretariat, if the group was registered with this fact. The General
     * Secretariat keeps the register.
     */
    private void refuseWithoutRegister(GroupFact fact, Handling handling) {
        var group = visible.of(fact);
        if (fact.suppliedAt().equals(group.registeredAt()) && handling.restriction().excludes(Roles.COORDINATOR)) {
            var why = said("keeps from IPSG, which keeps the register, what the group was registered with");
            throw Refusal.invalid(said("Nothing was changed: {field} {reason}.", "notFor", why), List.of(new Reason("notFor", why)));
        }
    }
}
