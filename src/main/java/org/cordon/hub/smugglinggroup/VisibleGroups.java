package org.cordon.hub.smugglinggroup;

import org.cordon.hub.smugglinggroup.transfer.GroupMerges;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups and facts for whoever sees them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleGroups {

    private final Groups groups;
    private final GroupFacts facts;
    private final GroupMerges merges;

    VisibleGroups(Groups groups, GroupFacts facts, GroupMerges merges) {
        this.groups = groups;
        this.facts = facts;
        this.merges = merges;
    }

    /**
     * The group to which a reference leads: one that is merged into another leads to that whoever sees both.
     *
     * @throws Refusal not found, if the caller does not see it
     */
    public SmugglingGroup require(String reference) {
        return one(merges.seen().leadsTo(one(reference).reference()));
    }

    /** The group of which a fact is, whether it is merged into another or not. */
    public SmugglingGroup of(GroupFact fact) {
        return one(fact.group());
    }

    private SmugglingGroup one(String reference) {
        return groups.find(reference).orElseThrow(() -> Refusal.notFound("There is no group {reference} that you may see.", reference));
    }

    /** @throws Refusal not found, if the caller does not see it */
    public GroupFact requireFact(String reference) {
        return facts.find(reference).orElseThrow(() -> Refusal.notFound("There is no fact {reference} that you may see.", reference));
    }
}
