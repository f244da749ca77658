package org.cordon.roundup.participation;

/** A participation was asked for a change of status that its present status does not allow. */
public final class IllegalParticipationTransition extends IllegalStateException {

    IllegalParticipationTransition(String participation, Participation.Status from, Participation.Status to) {
        super("Participation " + participation + " is " + from + " and cannot become " + to);
    }
}
