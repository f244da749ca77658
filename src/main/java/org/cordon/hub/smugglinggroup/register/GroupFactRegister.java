package org.cordon.hub.smugglinggroup.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.hub.smugglinggroup.GroupFacts;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupEvent;
import org.cordon.hub.smugglinggroup.VisibleGroups;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes new facts about groups from countries, and the notice that a fact no longer holds. */
@Service
@Transactional
public class GroupFactRegister {

    private final GroupFields fields;
    private final GroupFacts facts;
    private final VisibleGroups visible;
    private final GroupEvents events;
    private final GroupKeeping keeping;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    GroupFactRegister(GroupFields fields, GroupFacts facts, VisibleGroups visible, GroupEvents events, GroupKeeping keeping,
            CurrentCaller caller, ActLimits acts, Clock clock) {
        this.fields = fields;
        this.facts = facts;
        this.visible = visible;
        this.events = events;
        this.keeping = keeping;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the group; forbidden, unless the caller works for a country's bureau */
    @Transactional(readOnly = true)
    public void requireSupplier(String group) {
        visible.require(group);
        caller.get().requireCountry();
    }

    /**
     * Takes a fact of the caller's country.
     *
     * @return the reference of the fact
     * @throws Refusal with every reason and its field; conflict, if no fact can be added to the group any more
     */
    public String add(String group, JsonNode posted) {
        requireSupplier(group);
        acts.take(ActFeature.CHANGE);
        var about = visible.require(group);
        if (!about.state().isOpen()) {
            throw Refusal.conflict("Nothing is added to {reference} any more.", group);
        }
        var own = caller.get().requireCountry();
        var given = fields.fact(posted, own, about.reference());
        var reference = GroupFeature.GROUP_FACT.draw();
        facts.add(reference, about.reference(), own, given.content(), given.handling(), clock.instant());
        events.record(GroupEvent.GROUP_FACT_ADDED, own, reference);
        keeping.factAdded(about, reference);
        AuditNotes.concerns(reference);
        return reference;
    }

    /** @throws Refusal not found, if the caller does not see the fact; forbidden, if the caller's country did not supply it */
    @Transactional(readOnly = true)
    public void requireOwn(String fact) {
        if (!visible.requireFact(fact).own()) {
            throw Refusal.forbidden("Only the country that supplied {reference} ends it.", fact);
        }
    }

    /**
     * Records that a fact no longer holds. The fact stays, marked as ended.
     *
     * @throws Refusal if no reason is given; conflict, if the fact has ended already, or if it holds the name of the group
     */
    public void end(String fact, JsonNode posted) {
        requireOwn(fact);
        acts.take(ActFeature.CHANGE);
        var reason = PostedFields.reason(posted);
        var group = visible.of(visible.requireFact(fact));
        if (group.nameFact().equals(fact)) {
            throw Refusal.conflict("{reference} is how the group is called, and does not end.", fact);
        }
        if (!facts.end(fact, reason, clock.instant())) {
            throw Refusal.conflict("{reference} has ended.", fact);
        }
        events.record(GroupEvent.GROUP_FACT_ENDED, caller.get().requireCountry(), fact);
    }
}
