package org.cordon.lead.process;

import org.cordon.shared.process.ProcessVariable;

/** The names used in {@code bpmn/lead-handling.bpmn}. */
public final class LeadHandlingProcess {

    /** Process key. */
    public static final String KEY = "lead-handling";

    private LeadHandlingProcess() {
    }

    /** Elements that people meet. */
    public static final class Elements {

        public static final String SHARE_LEAD = "startEvent_shareLead";
        public static final String ASSESS_LEAD = "userTask_assessLead";

        private Elements() {
        }
    }

    /** Messages that move or end the process. */
    static final class Messages {

        static final String LEAD_WITHDRAWN = "cordon.leadWithdrawn";
        static final String LEAD_TURN = "cordon.leadTurn";
        static final String LEAD_ASSESSED = "cordon.leadAssessed";
        static final String TARGET_SUSPENDED = "cordon.targetSuspended";

        private Messages() {
        }
    }

    /** What the engine keeps. */
    public static final class Variables {

        public static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        public static final ProcessVariable<String> TARGET_REFERENCE = ProcessVariable.string("targetReference");
        public static final ProcessVariable<String> LEAD_REFERENCE = ProcessVariable.string("leadReference");
        /** Where the person is, was or may be. */
        public static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");
        /** The groups of the countries that want the person, separated by commas. */
        public static final ProcessVariable<String> WANTING_GROUPS = ProcessVariable.string("wantingGroups");
        public static final ProcessVariable<String> ASSESSMENT_DEADLINE = ProcessVariable.string("assessmentDeadline");
        public static final ProcessVariable<Boolean> LEAD_MATCHED = ProcessVariable.bool("leadMatched");
        public static final ProcessVariable<Boolean> TARGET_SUSPENDED = ProcessVariable.bool("targetSuspended");
        /** Whether it waits behind an earlier one of the same country. */
        public static final ProcessVariable<Boolean> LEAD_STANDS_BEHIND = ProcessVariable.bool("leadStandsBehind");
        public static final ProcessVariable<Boolean> LEAD_USED = ProcessVariable.bool("leadUsed");
        public static final ProcessVariable<Boolean> LEAD_PASSED_ON = ProcessVariable.bool("leadPassedOn");

        private Variables() {
        }
    }

    /** What people post; consumed by the listener of the element, never kept. */
    static final class Inputs {

        static final String REPORT = "report";
        static final String OUTCOME = "outcome";
        static final String TEXT = "text";
        /** The references of others behind it for which the same holds, with blanks between them. */
        static final String ALIKE = "alike";

        private Inputs() {
        }
    }
}
