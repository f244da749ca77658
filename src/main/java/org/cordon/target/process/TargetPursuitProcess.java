package org.cordon.target.process;

import org.cordon.shared.process.ProcessVariable;

/** The names used in {@code bpmn/target-pursuit.bpmn}. */
final class TargetPursuitProcess {

    static final String KEY = "target-pursuit";

    private TargetPursuitProcess() {
    }

    static final class Elements {

        static final String AWAIT_CONFIRMATION = "receiveTask_awaitConfirmation";
        static final String AT_LARGE = "receiveTask_atLarge";
        static final String LOCATED = "receiveTask_located";
        static final String IDENTITY_PENDING = "receiveTask_identityPending";
        static final String ARRESTED = "receiveTask_arrested";
        static final String EXTRADITION = "receiveTask_extradition";
        static final String SUSPENDED = "receiveTask_suspended";

        private Elements() {
        }
    }

    static final class Messages {

        static final String CONFIRMATION_SETTLED = "cordon.confirmationSettled";
        static final String POSITIVELY_LOCATED = "cordon.positivelyLocated";
        static final String LOCATION_LAPSED = "cordon.locationLapsed";
        static final String ARREST_REPORTED = "cordon.arrestReported";
        static final String IDENTITY_CONFIRMED = "cordon.identityConfirmed";
        static final String IDENTITY_DENIED = "cordon.identityDenied";
        static final String EXTRADITION_REQUESTED = "cordon.extraditionRequested";
        static final String PERSON_RELEASED = "cordon.personReleased";
        static final String ARREST_WITHDRAWN = "cordon.arrestWithdrawn";
        static final String PERSON_SURRENDERED = "cordon.personSurrendered";
        static final String PERSON_RETURNED_OTHERWISE = "cordon.personReturnedOtherwise";
        static final String TARGET_WITHDRAWN = "cordon.targetWithdrawn";
        static final String PERSON_DECEASED = "cordon.personDeceased";
        static final String PERSON_IN_CUSTODY = "cordon.personInCustody";
        /** Told to every process about the target; they know it by the variable {@code targetReference}. */
        static final String TARGET_SUSPENDED = "cordon.targetSuspended";
        static final String SUSPENSION_LIFTED = "cordon.suspensionLifted";
        static final String ENDED_WHILE_SUSPENDED = "cordon.endedWhileSuspended";

        private Messages() {
        }
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        static final ProcessVariable<String> TARGET_REFERENCE = ProcessVariable.string("targetReference");
        static final ProcessVariable<String> AWAIT_DEADLINE = ProcessVariable.string("awaitDeadline");
        static final ProcessVariable<String> RETENTION_END = ProcessVariable.string("retentionEnd");
        static final ProcessVariable<Boolean> PREVIOUSLY_LOCATED = ProcessVariable.bool("previouslyLocated");

        private Variables() {
        }
    }
}
