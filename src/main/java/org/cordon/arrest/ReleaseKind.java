package org.cordon.arrest;

/** How a person who was held became free. */
public enum ReleaseKind {

    RELEASED(ExtraditionOutcome.RELEASED),
    ESCAPED(ExtraditionOutcome.ESCAPED);

    private final ExtraditionOutcome outcome;

    ReleaseKind(ExtraditionOutcome outcome) {
        this.outcome = outcome;
    }

    ExtraditionOutcome outcome() {
        return outcome;
    }
}
