package org.cordon.operation.process;

import org.cordon.caller.FormVariables;
import org.cordon.shared.process.ProcessVariable;

/** The names used in {@code bpmn/infra-operation.bpmn}. */
public final class InfraOperationProcess {

    /** Process key. */
    public static final String KEY = "infra-operation";

    private InfraOperationProcess() {
    }

    /** Elements that people meet. */
    public static final class Elements {

        public static final String LAUNCH_OPERATION = "startEvent_launchOperation";
        public static final String CHASE_SILENT = "userTask_chaseSilent";
        public static final String FREEZE_LIST = "userTask_freezeList";
        public static final String OPEN_PHASE = "userTask_openPhase";
        public static final String END_PHASE = "userTask_endPhase";
        public static final String APPROVE_RESULTS = "userTask_approveResults";

        private Elements() {
        }
    }

    /** Messages that move the process. */
    static final class Messages {

        static final String INVITATIONS_ANSWERED = "cordon.invitationsAnswered";
        static final String NOMINATIONS_SCREENED = "cordon.nominationsScreened";
        static final String OPERATION_CANCELLED = "cordon.operationCancelled";

        private Messages() {
        }
    }

    /** What the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
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
        /** When the last act happened, as it was posted; in every process, and only in an operation that is entered afterwards. */
        public static final ProcessVariable<String> HAPPENED_AT = ProcessVariable.string(FormVariables.HAPPENED_AT);
        public static final ProcessVariable<Boolean> COUNTRIES_SILENT = ProcessVariable.bool("countriesSilent");
        public static final ProcessVariable<Boolean> SCREENING_AWAITED = ProcessVariable.bool("screeningAwaited");
        public static final ProcessVariable<Boolean> LIST_FROZEN = ProcessVariable.bool("listFrozen");
        public static final ProcessVariable<Boolean> RESULTS_APPROVED = ProcessVariable.bool("resultsApproved");

        private Variables() {
        }
    }

    /** What people post; consumed by the listener of the element, never kept. */
    static final class Posted {

        static final String LAUNCH = "launch";
        static final String APPROVED = "approved";
        static final String AS_OF = "asOf";

        private Posted() {
        }
    }
}
