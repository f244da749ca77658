package org.cordon.arrest.process;

import org.cordon.shared.process.ProcessVariable;

/** The names used in {@code bpmn/arrest-handling.bpmn}. */
public final class ArrestHandlingProcess {

    /** Process key. */
    public static final String KEY = "arrest-handling";

    private ArrestHandlingProcess() {
    }

    /** Elements that people meet. */
    public static final class Elements {

        public static final String REPORT_ARREST = "startEvent_reportArrest";
        public static final String CONFIRM_IDENTITY = "userTask_confirmIdentity";
        public static final String FOLLOW_EXTRADITION = "userTask_followExtradition";

        static final String EXTRADITION_WARNING = "boundaryEvent_extraditionWarning";
        static final String EXTRADITION_LIMIT = "boundaryEvent_extraditionLimit";

        private Elements() {
        }
    }

    /** Messages that move the process. */
    static final class Messages {

        static final String ARREST_ENDED = "cordon.arrestEnded";
        static final String IDENTITY_CONFIRMED_AFTER_ALL = "cordon.identityConfirmedAfterAll";
        static final String IDENTITY_DENIED_AFTER_ALL = "cordon.identityDeniedAfterAll";
        static final String REPORT_WITHDRAWN = "cordon.arrestReportWithdrawn";

        private Messages() {
        }
    }

    /** What the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        public static final ProcessVariable<String> TARGET_REFERENCE = ProcessVariable.string("targetReference");
        public static final ProcessVariable<String> ARREST_REFERENCE = ProcessVariable.string("arrestReference");
        /** Where the person was arrested. */
        public static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");
        /** The groups of the countries that want the person, separated by commas. */
        public static final ProcessVariable<String> WANTING_GROUPS = ProcessVariable.string("wantingGroups");
        public static final ProcessVariable<String> IDENTITY_DEADLINE = ProcessVariable.string("identityDeadline");
        public static final ProcessVariable<String> EXTRADITION_WARNING = ProcessVariable.string("extraditionWarning");
        public static final ProcessVariable<String> EXTRADITION_LIMIT = ProcessVariable.string("extraditionLimit");
        public static final ProcessVariable<String> OUTCOME_DEADLINE = ProcessVariable.string("outcomeDeadline");
        public static final ProcessVariable<Boolean> ARREST_MATCHED = ProcessVariable.bool("arrestMatched");
        public static final ProcessVariable<Boolean> FIRST_REPORTED = ProcessVariable.bool("arrestFirstReported");
        public static final ProcessVariable<Boolean> IDENTITY_IS_CONFIRMED = ProcessVariable.bool("identityIsConfirmed");
        public static final ProcessVariable<Boolean> EXTRADITION_ENDED = ProcessVariable.bool("extraditionEnded");
        public static final ProcessVariable<Boolean> PERSON_SURRENDERED = ProcessVariable.bool("personSurrendered");
        public static final ProcessVariable<Boolean> EXTRADITION_REFUSED = ProcessVariable.bool("extraditionRefused");
        public static final ProcessVariable<Boolean> RETURNED_OTHERWISE = ProcessVariable.bool("returnedOtherwise");

        private Variables() {
        }
    }

    /** What people post; consumed by the listener of the element, never kept. */
    static final class Inputs {

        static final String REPORT = "report";
        static final String IDENTITY_CONFIRMED = "identityConfirmed";
        static final String METHOD = "method";
        static final String OUTCOME = "outcome";
        static final String TEXT = "text";

        private Inputs() {
        }
    }
}
