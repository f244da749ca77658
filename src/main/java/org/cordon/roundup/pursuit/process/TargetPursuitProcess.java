package org.cordon.roundup.pursuit.process;

import java.util.Optional;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code target-pursuit}, and the names in its model. */
@Component
public final class TargetPursuitProcess implements ProcessDeclaration {

    static final String KEY = "target-pursuit";

    private final TargetPursuitDates dates;

    TargetPursuitProcess(TargetPursuitDates dates) {
        this.dates = dates;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Shows the process, because officers who follow a target may see where its pursuit stands. */
    @Override
    public boolean isShownToOfficers() {
        return true;
    }

    @Override
    public Optional<MovableDates> dates() {
        return Optional.of(dates);
    }

    public static final class Elements {

        public static final String AWAIT_CONFIRMATION = "receiveTask_awaitConfirmation";
        public static final String AT_LARGE = "receiveTask_atLarge";
        public static final String LOCATED = "receiveTask_located";
        public static final String IDENTITY_PENDING = "receiveTask_identityPending";
        public static final String ARRESTED = "receiveTask_arrested";
        public static final String EXTRADITION = "receiveTask_extradition";
        public static final String SUSPENDED = "receiveTask_suspended";
    }

    static final class Messages {

        public static final String CONFIRMATION_SETTLED = "cordon.confirmationSettled";
        public static final String POSITIVELY_LOCATED = "cordon.positivelyLocated";
        public static final String LOCATION_LAPSED = "cordon.locationLapsed";
        public static final String ARREST_REPORTED = "cordon.arrestReported";
        public static final String IDENTITY_CONFIRMED = "cordon.identityConfirmed";
        public static final String IDENTITY_DENIED = "cordon.identityDenied";
        public static final String EXTRADITION_REQUESTED = "cordon.extraditionRequested";
        public static final String PERSON_RELEASED = "cordon.personReleased";
        public static final String ARREST_WITHDRAWN = "cordon.arrestWithdrawn";
        public static final String PERSON_SURRENDERED = "cordon.personSurrendered";
        public static final String PERSON_RETURNED_OTHERWISE = "cordon.personReturnedOtherwise";
        public static final String TARGET_WITHDRAWN = "cordon.targetWithdrawn";
        public static final String PERSON_DECEASED = "cordon.personDeceased";
        public static final String PERSON_IN_CUSTODY = "cordon.personInCustody";
        /**
         * The message that tells every process about a target of the target's suspension. Cordon finds the processes by the variable
         * {@code targetReference}.
         */
        public static final String TARGET_SUSPENDED = "cordon.targetSuspended";
        public static final String SUSPENSION_LIFTED = "cordon.suspensionLifted";
        public static final String ENDED_WHILE_SUSPENDED = "cordon.endedWhileSuspended";
    }

    public static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        public static final ProcessVariable<String> TARGET_REFERENCE = Subject.TARGET;
        static final ProcessVariable<String> AWAIT_DEADLINE = ProcessVariable.string("awaitDeadline");
        static final ProcessVariable<String> RETENTION_END = ProcessVariable.string("retentionEnd");
        static final ProcessVariable<Boolean> PREVIOUSLY_LOCATED = ProcessVariable.bool("previouslyLocated");
    }
}
