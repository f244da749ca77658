package org.cordon.roundup.operation;

/** Thrown when an operation is to move to a phase that does not follow its present phase. */
final class IllegalPhaseTransition extends IllegalStateException {

    IllegalPhaseTransition(String operation, Phase from, Phase to) {
        super("Operation " + operation + " is in phase " + from + " and cannot move to " + to);
    }
}
