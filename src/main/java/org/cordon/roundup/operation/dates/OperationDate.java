package org.cordon.roundup.operation.dates;

import java.util.Arrays;
import java.util.Optional;
import org.cordon.roundup.operation.Phase;

/** The dates of an operation, in their order; each can be moved until the phase is left in which something waits for it. */
public enum OperationDate {

    /** Until when the invited countries answer. */
    INVITATION_DEADLINE("invitationDeadline", Phase.PREPARATION, true),
    /** Until when countries nominate. */
    NOMINATION_DEADLINE("nominationDeadline", Phase.NOMINATION, true),
    /** When the coordinator should have screened everything. */
    SCREENING_DEADLINE("screeningDeadline", Phase.NOMINATION, false),
    /** Until when countries confirm their targets; until then the coordinator screens. */
    CONFIRMATION_DEADLINE("confirmationDeadline", Phase.CONFIRMATION, true),
    OPERATION_START("operationStart", Phase.CONFIRMATION, false),
    OPERATION_END("operationEnd", Phase.OPERATIONAL, false),
    /** When the coordinator should have approved the results. */
    APPROVAL_DEADLINE("approvalDeadline", Phase.FOLLOW_UP, false),
    /** When the operation closes without approval. */
    CLOSING_DEADLINE("closingDeadline", Phase.FOLLOW_UP, false);

    private final String field;
    private final Phase lastPhase;
    private final boolean ofACountry;

    OperationDate(String field, Phase lastPhase, boolean ofACountry) {
        this.field = field;
        this.lastPhase = lastPhase;
        this.ofACountry = ofACountry;
    }

    /** The name of the date in REST, in texts and in the ledger. */
    public String field() {
        return field;
    }

    /** The last phase in which it can be moved. */
    public Phase lastPhase() {
        return lastPhase;
    }

    /** Whether one country can have another than the others. */
    public boolean isOfACountry() {
        return ofACountry;
    }

    public static Optional<OperationDate> of(String field) {
        return Arrays.stream(values()).filter(date -> date.field.equals(field)).findFirst();
    }
}
