package org.cordon.roundup.operation.dates;

import java.util.Arrays;
import java.util.Optional;
import org.cordon.roundup.operation.Phase;

/** The dates of an operation, in their order. Each can be moved until the operation leaves the phase in which a step waits for it. */
public enum OperationDate {

    /** The deadline for answers to invitations. */
    INVITATION_DEADLINE("invitationDeadline", Phase.PREPARATION, true),
    /** The deadline for nominations. */
    NOMINATION_DEADLINE("nominationDeadline", Phase.NOMINATION, true),
    /** The date by which the coordinator should have screened everything. */
    SCREENING_DEADLINE("screeningDeadline", Phase.NOMINATION, false),
    /** The deadline for countries to confirm their targets, and for the coordinator to screen. */
    CONFIRMATION_DEADLINE("confirmationDeadline", Phase.CONFIRMATION, true),
    OPERATION_START("operationStart", Phase.CONFIRMATION, false),
    OPERATION_END("operationEnd", Phase.OPERATIONAL, false),
    /** The date by which the coordinator should have approved the results. */
    APPROVAL_DEADLINE("approvalDeadline", Phase.FOLLOW_UP, false),
    /** The date on which the operation closes without approval. */
    CLOSING_DEADLINE("closingDeadline", Phase.FOLLOW_UP, false);

    private final String field;
    private final Phase lastPhase;
    private final boolean ofACountry;

    OperationDate(String field, Phase lastPhase, boolean ofACountry) {
        this.field = field;
        this.lastPhase = lastPhase;
        this.ofACountry = ofACountry;
    }

    /** Returns the name of the date in REST, in texts and in the ledger. */
    public String field() {
        return field;
    }

    /** Returns the last phase in which the date can be moved. */
    public Phase lastPhase() {
        return lastPhase;
    }

    /** Whether a single country can have a time of its own for this date. */
    public boolean isOfACountry() {
        return ofACountry;
    }

    public static Optional<OperationDate> of(String field) {
        return Arrays.stream(values()).filter(date -> date.field.equals(field)).findFirst();
    }
}
