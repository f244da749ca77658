package org.cordon.roundup.confirmation;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/** Records in the ledger what countries answer about targets. */
@Component
final class AnswerFacts {

    /** The key, in the detail of a fact, for the id of the earlier fact that this fact replaces. */
    static final String REPLACES = "replaces";

    private final Ledger ledger;
    private final ActTimes times;

    AnswerFacts(Ledger ledger, ActTimes times) {
        this.ledger = ledger;
        this.times = times;
    }

    /** Returns the time at which an answer given now counts as given. */
    ZonedDateTime time(Operation operation) {
        return times.of(operation, operation.confirmationDeadline());
    }

    UUID record(Confirmation confirmation, Answer answer, ZonedDateTime at) {
        return record(confirmation, answer, at, Map.of("role", confirmation.role().name()));
    }

    /** Records a changed answer. The new fact names the fact of the old answer. */
    UUID recordChange(Confirmation given, Answer answer, ZonedDateTime at) {
        Map<String, Object> detail = new HashMap<>(Map.of("role", given.role().name()));
        if (given.fact() != null) {
            detail.put(REPLACES, given.fact().toString());
        }
        return record(given, answer, at, detail);
    }

    private UUID record(Confirmation confirmation, Answer answer, ZonedDateTime at, Map<String, Object> detail) {
        return ledger.record(new Fact(confirmation.operation(), answer.fact(), confirmation.target(), confirmation.country(), null, at,
                detail));
    }
}
