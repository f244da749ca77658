package org.cordon.roundup.operation;

/** An operation was asked to move to a phase that its present phase does not lead to. */
final class IllegalPhaseTransition extends IllegalStateException {

    IllegalPhaseTransition(String operation, Phase from, Phase to) {
        super("Operation " + operation + " is in phase " + from + " and cannot move to " + to);
    }
}
