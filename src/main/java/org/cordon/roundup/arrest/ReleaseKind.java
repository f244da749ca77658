package org.cordon.roundup.arrest;

/** How a person who was held became free. */
enum ReleaseKind {

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
