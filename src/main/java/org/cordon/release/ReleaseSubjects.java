package org.cordon.release;

import org.cordon.lead.VisibleLeads;
import org.cordon.shared.References;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a request is about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleaseSubjects {

    private final VisibleLeads leads;

    ReleaseSubjects(VisibleLeads leads) {
        this.leads = leads;
    }

    boolean isLead(ReleaseRequest request) {
        return References.LEAD.matcher(request.subject()).matches();
    }

    /** The target that it is, or that its lead is on; for who answers, or asks, for it. */
    String target(ReleaseRequest request) {
        return isLead(request) ? leads.require(request.subject()).target() : request.subject();
    }
}
