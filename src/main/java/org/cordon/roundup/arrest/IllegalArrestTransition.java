package org.cordon.roundup.arrest;

/** An arrest was asked to become what its present state does not lead to. */
final class IllegalArrestTransition extends IllegalStateException {

    IllegalArrestTransition(String arrest, ArrestState from, ArrestState to) {
        super("Arrest " + arrest + " is " + from + " and cannot become " + to);
    }
}
