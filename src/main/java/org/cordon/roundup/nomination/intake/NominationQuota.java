package org.cordon.roundup.nomination.intake;

import java.util.List;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/**
 * How many persons one country may nominate in an operation. Uploads are judged by it; the form takes {@link #COUNTED} from the lists of
 * codes that are written for pages, so that it counts as the server does.
 */
@Component
public class NominationQuota {

    /** What counts: whatever has not been refused, withdrawn or left unscreened. */
    public static final List<NominationStatus> COUNTED = List.of(NominationStatus.SUBMITTED, NominationStatus.RETURNED,
            NominationStatus.UNDER_REVIEW, NominationStatus.ACCEPTED, NominationStatus.ADMITTED);

    private final Nominations nominations;

    NominationQuota(Nominations nominations) {
        this.nominations = nominations;
    }

    /** How many persons a country may nominate besides those that it has nominated; none where it has more than its quota already. */
    int left(Operation operation, String country) {
        return Math.max(0,
                operation.quota() - nominations.count(operation.reference(), country, COUNTED.toArray(NominationStatus[]::new)));
    }
}
