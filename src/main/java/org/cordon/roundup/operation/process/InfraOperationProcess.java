package org.cordon.roundup.operation.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code infra-operation}, and the names in its model. */
@Component
public final class InfraOperationProcess implements ProcessDeclaration {

    public static final String KEY = "infra-operation";

    private final InfraOperationDates dates;

    InfraOperationProcess(InfraOperationDates dates) {
        this.dates = dates;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<StartForm> startForm() {
        return Optional.of(new StartForm("launch-operation", Starter.COORDINATOR));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of(
                Elements.LAUNCH_OPERATION, Set.of(Posted.LAUNCH),
                Elements.CHASE_SILENT, Set.of("decisions"),
                Elements.FREEZE_LIST, Set.of("frozen"),
                Elements.OPEN_PHASE, Set.of(),
                Elements.END_PHASE, Set.of(),
                Elements.APPROVE_RESULTS, Set.of(Posted.APPROVED, Posted.AS_OF));
    }

    @Override
    public Optional<MovableDates> dates() {
        return Optional.of(dates);
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_allAnswered",
                        time -> said("On {time} the last country answered, so that nobody is left to chase.", time)),
                Map.entry("boundaryEvent_chaseDeadline",
                        time -> said("The time to decide ended on {time}: whoever had not answered is recorded as silent.", time)),
                Map.entry("boundaryEvent_freezeDeadline",
                        time -> said("The operation began on {time}: its target list was frozen as it stood.", time)),
                Map.entry("boundaryEvent_operationStart", time -> said("On {time} the operational phase began by its date.", time)),
                Map.entry("boundaryEvent_operationEnd", time -> said("On {time} the operational phase ended by its date.", time)),
                Map.entry("boundaryEvent_closingDeadline", time -> said("On {time} the operation was closed by its date.", time)));
    }

    /** The elements of the model that people start or complete. */
    public static final class Elements {

        public static final String LAUNCH_OPERATION = "startEvent_launchOperation";
        public static final String CHASE_SILENT = "userTask_chaseSilent";
        public static final String FREEZE_LIST = "userTask_freezeList";
        public static final String OPEN_PHASE = "userTask_openPhase";
        public static final String END_PHASE = "userTask_endPhase";
        public static final String APPROVE_RESULTS = "userTask_approveResults";
    }

    /** Messages that move the process. */
    static final class Messages {

        static final String INVITATIONS_ANSWERED = "cordon.invitationsAnswered";
        static final String NOMINATIONS_SCREENED = "cordon.nominationsScreened";
        static final String OPERATION_CANCELLED = "cordon.operationCancelled";
    }

    /** The variables that the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        public static final ProcessVariable<Boolean> INVITATIONS_COMPLETE = ProcessVariable.bool("invitationsComplete");
        public static final ProcessVariable<String> INVITATION_DEADLINE = ProcessVariable.string("invitationDeadline");
        public static final ProcessVariable<String> CHASE_DEADLINE = ProcessVariable.string("chaseDeadline");
        public static final ProcessVariable<String> NOMINATION_DEADLINE = ProcessVariable.string("nominationDeadline");
        public static final ProcessVariable<String> SCREENING_DEADLINE = ProcessVariable.string("screeningDeadline");
        public static final ProcessVariable<String> CONFIRMATION_DEADLINE = ProcessVariable.string("confirmationDeadline");
        public static final ProcessVariable<String> OPERATION_START = ProcessVariable.string("operationStart");
        public static final ProcessVariable<String> OPERATION_END = ProcessVariable.string("operationEnd");
        public static final ProcessVariable<String> APPROVAL_DEADLINE = ProcessVariable.string("approvalDeadline");
        public static final ProcessVariable<String> CLOSING_DEADLINE = ProcessVariable.string("closingDeadline");
        public static final ProcessVariable<String> REMINDER_CYCLE = ProcessVariable.string("reminderCycle");
        /** The posted time of the last act. Every process can have this variable, but only in an operation that is entered afterwards. */
        public static final ProcessVariable<String> HAPPENED_AT = ProcessVariable.string(ProcessDeclaration.HAPPENED_AT);
        public static final ProcessVariable<Boolean> COUNTRIES_SILENT = ProcessVariable.bool("countriesSilent");
        public static final ProcessVariable<Boolean> SCREENING_AWAITED = ProcessVariable.bool("screeningAwaited");
        public static final ProcessVariable<Boolean> LIST_FROZEN = ProcessVariable.answer("listFrozen");
        public static final ProcessVariable<Boolean> RESULTS_APPROVED = ProcessVariable.answer("resultsApproved");
    }

    /** The fields that people post. The listener of the element consumes these fields, and the engine does not keep them. */
    static final class Posted {

        static final String LAUNCH = "launch";
        static final String APPROVED = "approved";
        static final String AS_OF = "asOf";
    }
}
