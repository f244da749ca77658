package org.cordon.roundup.lead;

/** A lead was asked to become what its present state does not lead to. */
final class IllegalLeadTransition extends IllegalStateException {

    IllegalLeadTransition(String lead, LeadState from, LeadState to) {
        super("Lead " + lead + " is " + from + " and cannot become " + to);
    }
}
