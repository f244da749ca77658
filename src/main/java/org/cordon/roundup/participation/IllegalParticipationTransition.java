package org.cordon.roundup.participation;

/** Thrown when a participation is to take a status that does not follow its present status. */
public final class IllegalParticipationTransition extends IllegalStateException {

    IllegalParticipationTransition(String participation, Participation.Status from, Participation.Status to) {
        super("Participation " + participation + " is " + from + " and cannot become " + to);
    }
}
