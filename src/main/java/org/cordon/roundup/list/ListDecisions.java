package org.cordon.roundup.list;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.list.ListVersions.Decision;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/** Records who joined or split which nominations and why, for the next version of the target list. */
@Component
public class ListDecisions {

    private static final int LONGEST_REASON = 2000;

    private final ListVersions versions;
    private final CurrentCaller caller;
    private final Clock clock;

    ListDecisions(ListVersions versions, CurrentCaller caller, Clock clock) {
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    public void record(Operation operation, Decision decision) {
        versions.decided(operation.reference(), operation.listVersion(), decision, caller.get().user(), clock.instant());
    }

    /**
     * Returns the reason.
     *
     * @throws Refusal invalid, if no reason is given
     */
    public static String requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why.", List.of(Reason.of("reason", "is missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("The reason is too long.",
                    List.of(Reason.of("reason", "is longer than {most} characters", LONGEST_REASON)));
        }
        return reason.strip();
    }
}
