package org.cordon.roundup.lead;

/** A failure because a lead was asked for a change of state that its present state does not allow. */
final class IllegalLeadTransition extends IllegalStateException {

    IllegalLeadTransition(String lead, LeadState from, LeadState to) {
        super("Lead " + lead + " is " + from + " and cannot become " + to);
    }
}
