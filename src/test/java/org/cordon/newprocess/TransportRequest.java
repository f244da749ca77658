package org.cordon.newprocess;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;

/** The whole declaration of a process that Cordon does not have. */
final class TransportRequest implements ProcessDeclaration {

    static final String KEY = "transport-request";
    static final String GRANT = "userTask_grantTransport";

    private final AtomicReference<Instant> deadline;

    /** @param deadline the present deadline for granting a transport */
    TransportRequest(AtomicReference<Instant> deadline) {
        this.deadline = deadline;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("ask-transport", Starter.BUREAU));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("startEvent_askTransport", Set.of("wish"), GRANT, Set.of("carrier"));
    }

    @Override
    public Optional<MovableDates> dates() {
        return Optional.of(new MovableDates() {
            @Override
            public List<String> businessKeys(String operation) {
                return List.of(operation);
            }

            @Override
            public Map<String, Instant> of(String businessKey, Instant begun) {
                return Map.of(Variables.DECISION_DEADLINE.name(), deadline.get());
            }
        });
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.of("boundaryEvent_decisionOverdue", time -> said("On {time} the aircraft left without the person.", time));
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        static final ProcessVariable<String> DECISION_DEADLINE = ProcessVariable.string("decisionDeadline");

        private Variables() {
        }
    }
}
