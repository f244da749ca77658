package org.cordon.roundup.participation;

/** A country's participation was asked to move to a status that its present status does not lead to. */
public final class IllegalParticipationTransition extends IllegalStateException {

    IllegalParticipationTransition(String participation, Participation.Status from, Participation.Status to) {
        super("Participation " + participation + " is " + from + " and cannot become " + to);
    }
}
