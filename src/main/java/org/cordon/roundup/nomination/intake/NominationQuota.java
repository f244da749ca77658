package org.cordon.roundup.nomination.intake;

import java.util.List;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/**
 * The number of persons that one country may nominate in an operation. Uploads are judged by this quota. The nomination form counts the
 * statuses of {@link #COUNTED} too, so that form and server count alike. The form finds these statuses in the lists of codes for pages.
 */
@Component
public class NominationQuota {

    /** The statuses that count: all except refused, withdrawn and not screened. */
    public static final List<NominationStatus> COUNTED = List.of(NominationStatus.SUBMITTED, NominationStatus.RETURNED,
            NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED, NominationStatus.ADMITTED);

    private final Nominations nominations;

    NominationQuota(Nominations nominations) {
        this.nominations = nominations;
    }

    /** Returns how many more persons a country may nominate; 0 if the country has nominated its quota or more. */
    int left(Operation operation, String country) {
        return Math.max(0,
                operation.quota() - nominations.count(operation.reference(), country, COUNTED.toArray(NominationStatus[]::new)));
    }
}
