package org.cordon.roundup.participation.dates;

import java.util.Map;
import org.cordon.platform.notification.MessageParameter;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participation.Status;

/** Decides which countries a date concerns: the countries that still wait for the date. */
final class DateConcern {

    /** The dates that countries wait for, with their names in a message. The other dates concern only the coordinator. */
    static final Map<OperationDate, MessageParameter> TOLD = Map.of(
            OperationDate.INVITATION_DEADLINE, MessageParameter.ANSWERS_UNTIL,
            OperationDate.NOMINATION_DEADLINE, MessageParameter.NOMINATIONS_UNTIL,
            OperationDate.CONFIRMATION_DEADLINE, MessageParameter.CONFIRMATIONS_UNTIL,
            OperationDate.OPERATION_START, MessageParameter.STARTS,
            OperationDate.OPERATION_END, MessageParameter.ENDS);

    private DateConcern() {
    }

    /** Whether a country still waits for a date, and so is informed when the date moves. */
    static boolean isConcerned(Participation country, OperationDate date) {
        boolean invited = country.status() == Status.INVITED;
        return switch (date) {
            case INVITATION_DEADLINE -> invited;
            case NOMINATION_DEADLINE -> invited || country.takesPart() && country.stage() == Stage.NOMINATE;
            case CONFIRMATION_DEADLINE -> invited || country.takesPart() && country.stage().compareTo(Stage.CONFIRM) <= 0;
            case OPERATION_START, OPERATION_END -> invited || country.takesPart();
            case SCREENING_DEADLINE, APPROVAL_DEADLINE, CLOSING_DEADLINE -> false;
        };
    }

    /**
     * Whether the date of one country can be moved. The country must still wait for the date. A nomination deadline can be moved until the
     * nomination phase ends, and any other date until the operational phase ends.
     */
    static boolean canBeMoved(Operation operation, Participation country, OperationDate date) {
        var last = date == OperationDate.NOMINATION_DEADLINE ? Phase.NOMINATION : Phase.OPERATIONAL;
        return operation.phase().compareTo(last) <= 0 && isConcerned(country, date);
    }
}
