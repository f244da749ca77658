package org.cordon.roundup.arrest;

/** A failure because an arrest was asked for a change of state that its present state does not allow. */
final class IllegalArrestTransition extends IllegalStateException {

    IllegalArrestTransition(String arrest, ArrestState from, ArrestState to) {
        super("Arrest " + arrest + " is " + from + " and cannot become " + to);
    }
}
