package org.cordon.hub.smugglinggroup;

import org.cordon.hub.smugglinggroup.transfer.GroupMerges;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the groups and facts that the caller sees. */
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
     * Returns the group to which a reference leads. The reference of a merged group leads to the surviving group if the caller sees both.
     *
     * @throws Refusal not found, if the caller does not see it
     */
    public SmugglingGroup require(String reference) {
        return one(merges.seen().leadsTo(one(reference).reference()));
    }

    /** Returns the group that the fact belongs to, even if that group was merged into another. */
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
