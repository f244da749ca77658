package org.cordon.notification;

import java.util.Locale;

/**
 * What a message can tell. The name in kebab case is the {@link #template()}: the prefix of its texts in the message bundles under {@code mail/}.
 */
public enum MessageKind {

    INVITATION("the invited country", true),
    INVITATION_REMINDER("the invited country that has not answered", true),
    INVITATION_DEADLINE_EXTENDED("the invited country that has not answered", true),
    INVITATION_RECORDED_SILENT("the invited country that did not answer", false),
    NOMINATION_OPEN("the participating country", true),
    NOMINATION_REMINDER("the participating country that has not finished nominating", true),
    NOMINATIONS_RETURNED("the nominating country", true),
    NOMINATIONS_SCREENED("the nominating country", false),
    SCREENING_DUE("the coordination", true),
    REVIEW_DUE("compliance", true),
    LIST_DISTRIBUTED("the participating country", true),
    CONFIRMATION_REMINDER("the country that still has targets to confirm", true),
    CONFIRMATION_ASKED("the other countries of the target and the coordination", false),
    CONFIRMATION_DECLINED("the other countries of the target and the coordination", false),
    HOST_NOT_TAKING_PART("the coordination", false),
    PHASE_OPENED("every participating country", false),
    PHASE_ENDED("every participating country", false),
    LEAD_SHARED("the wanting countries and the coordination", true),
    LOCATION_SHARED("the wanting countries and the coordination", true),
    ARREST_REPORTED("the wanting countries and the coordination", true),
    ARREST_REPORT_JOINED("the wanting countries and the coordination", false),
    IDENTITY_REMINDER("the wanting countries", true),
    IDENTITY_CONFIRMED("the country of arrest and the coordination", false),
    IDENTITY_DENIED("the country of arrest and the coordination", false),
    IDENTITY_UNANSWERED("the wanting countries, the country of arrest and the coordination", false),
    EXTRADITION_WARNING("the wanting countries", true),
    EXTRADITION_LIMIT("the wanting countries and the coordination", true),
    ARREST_ENDED("the wanting countries, the country of arrest and the coordination", false),
    TARGET_WITHDRAWN("the countries that know of the target and the coordination", false),
    RESULTS_PUBLISHED("every participating country", false),
    OPERATION_CANCELLED("every invited country", false),
    CHASE_SILENT("the coordination", true);

    private final String audience;
    private final boolean linkedToTask;

    MessageKind(String audience, boolean linkedToTask) {
        this.audience = audience;
        this.linkedToTask = linkedToTask;
    }

    /** Whom it goes to, in words. */
    public String audience() {
        return audience;
    }

    /** Whether a task usually waits behind the reference; without one, the link only acknowledges the message. */
    public boolean linkedToTask() {
        return linkedToTask;
    }

    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
