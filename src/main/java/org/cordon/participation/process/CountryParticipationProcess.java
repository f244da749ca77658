package org.cordon.participation.process;

import org.cordon.shared.process.ProcessVariable;

/** The names used in {@code bpmn/country-participation.bpmn}. */
public final class CountryParticipationProcess {

    /** Process key. */
    public static final String KEY = "country-participation";

    private CountryParticipationProcess() {
    }

    /** Elements that people meet. */
    public static final class Elements {

        public static final String ANSWER_INVITATION = "userTask_answerInvitation";
        public static final String NOMINATE = "userTask_nominate";
        public static final String SCREEN_BATCH = "userTask_screenBatch";
        public static final String CORRECT_NOMINATIONS = "userTask_correctNominations";
        public static final String REVIEW_FLAGGED = "userTask_reviewFlagged";
        public static final String CONFIRM_TARGETS = "userTask_confirmTargets";

        private Elements() {
        }
    }

    /** Messages that move the process. */
    static final class Messages {

        static final String ANSWER_CHANGED = "cordon.answerChanged";
        static final String RECORDED_SILENT = "cordon.recordedSilent";
        static final String NOMINATIONS_ADDED = "cordon.nominationsAdded";
        static final String OPERATION_CLOSED = "cordon.operationClosed";
        static final String PARTICIPATION_CANCELLED = "cordon.participationCancelled";
        static final String COUNTRY_LEFT = "cordon.countryLeft";
        static final String COUNTRY_JOINED = "cordon.countryJoined";
        /** The message to whoever decides what becomes of what the country left behind. */
        static final String DEPARTURE_OVER = "cordon.departureOver";

        private Messages() {
        }
    }

    /** What the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        public static final ProcessVariable<String> PARTICIPATION_REFERENCE = ProcessVariable.string("participationReference");
        public static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");
        public static final ProcessVariable<String> ANSWER_DEADLINE = ProcessVariable.string("answerDeadline");
        /** When the silence of the country is recorded; a late comer has more time than until the end of the nominations. */
        public static final ProcessVariable<String> SILENCE_DEADLINE = ProcessVariable.string("silenceDeadline");
        public static final ProcessVariable<String> NOMINATION_DEADLINE = ProcessVariable.string("nominationDeadline");
        public static final ProcessVariable<String> SCREENING_DEADLINE = ProcessVariable.string("screeningDeadline");
        public static final ProcessVariable<String> CORRECTION_DEADLINE = ProcessVariable.string("correctionDeadline");
        public static final ProcessVariable<String> REVIEW_DEADLINE = ProcessVariable.string("reviewDeadline");
        public static final ProcessVariable<String> CONFIRMATION_DEADLINE = ProcessVariable.string("confirmationDeadline");
        public static final ProcessVariable<String> OPERATION_END = ProcessVariable.string("operationEnd");
        public static final ProcessVariable<String> CLOSING_DEADLINE = ProcessVariable.string("closingDeadline");
        public static final ProcessVariable<String> REMINDER_CYCLE = ProcessVariable.string("reminderCycle");
        public static final ProcessVariable<Boolean> INVITATION_ACCEPTED = ProcessVariable.bool("invitationAccepted");
        public static final ProcessVariable<Boolean> NOMINATIONS_OPEN = ProcessVariable.bool("nominationsOpen");
        public static final ProcessVariable<Boolean> NOMINATIONS_FINISHED = ProcessVariable.bool("nominationsFinished");
        public static final ProcessVariable<Boolean> NOMINATIONS_PENDING = ProcessVariable.bool("nominationsPending");
        public static final ProcessVariable<Boolean> NOMINATIONS_RETURNED = ProcessVariable.bool("nominationsReturned");
        public static final ProcessVariable<Boolean> NOMINATIONS_FLAGGED = ProcessVariable.bool("nominationsFlagged");
        public static final ProcessVariable<Boolean> LIST_DISTRIBUTED = ProcessVariable.bool("listDistributed");
        public static final ProcessVariable<Boolean> CONFIRMATIONS_REQUIRED = ProcessVariable.bool("confirmationsRequired");
        public static final ProcessVariable<Boolean> CONFIRMATIONS_OPEN = ProcessVariable.bool("confirmationsOpen");

        private Variables() {
        }
    }
}
