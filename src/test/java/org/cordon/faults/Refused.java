package org.cordon.faults;

/** Cordon said no, and why. */
final class Refused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Refused(String answer) {
        super(answer);
    }
}
