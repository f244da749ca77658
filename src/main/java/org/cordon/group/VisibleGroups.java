package org.cordon.group;

import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups and facts for whoever sees them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleGroups {

    private final Groups groups;
    private final GroupFacts facts;

    VisibleGroups(Groups groups, GroupFacts facts) {
        this.groups = groups;
        this.facts = facts;
    }

    /** @throws Refusal not found, if the caller does not see it */
    public SmugglingGroup require(String reference) {
        return groups.find(reference).orElseThrow(() -> Refusal.notFound("There is no group {reference} that you may see.", reference));
    }

    /** @throws Refusal not found, if the caller does not see it */
    public GroupFact requireFact(String reference) {
        return facts.find(reference).orElseThrow(() -> Refusal.notFound("There is no fact {reference} that you may see.", reference));
    }
}
