package org.cordon.faults;

/** Says that Cordon refused a request, and why. */
final class Refused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Refused(String answer) {
        super(answer);
    }
}
