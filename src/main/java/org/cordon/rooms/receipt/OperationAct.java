package org.cordon.rooms.receipt;

import static org.cordon.platform.notification.MessageKind.COUNTRY_JOINED;
import static org.cordon.platform.notification.MessageKind.COUNTRY_LEFT;
import static org.cordon.platform.notification.MessageKind.DATES_MOVED;
import static org.cordon.platform.notification.MessageKind.INVITATION;
import static org.cordon.platform.notification.MessageKind.INVITATION_DEADLINE_EXTENDED;
import static org.cordon.platform.notification.MessageKind.INVITATION_RECORDED_SILENT;
import static org.cordon.platform.notification.MessageKind.INVITATION_REMINDER;
import static org.cordon.platform.notification.MessageKind.NOMINATION_OPEN;
import static org.cordon.platform.notification.MessageKind.NOMINATION_REMINDER;
import static org.cordon.platform.notification.MessageKind.OPERATION_CANCELLED;
import static org.cordon.platform.notification.MessageKind.PARTICIPATION_ENDED;
import static org.cordon.platform.notification.MessageKind.PHASE_ENDED;
import static org.cordon.platform.notification.MessageKind.PHASE_OPENED;
import static org.cordon.platform.notification.MessageKind.RESULTS_PUBLISHED;
import static org.cordon.platform.notification.MessageKind.RESULTS_TO_APPROVE;
import static org.cordon.rooms.receipt.Course.done;
import static org.cordon.rooms.receipt.Course.start;

import java.util.List;
import org.cordon.platform.notification.MessageKind;

/** What is done about an operation and the countries in it. */
enum OperationAct implements Act {

    OPERATION_LAUNCHED(Place.DATES, Until.END, List.of(start("infra-operation"), "POST /api/operations"), Tells.all(INVITATION),
            "userTask_answerInvitation"),
    OPERATION_CANCELLED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of("POST /api/operations/{reference}/cancel"),
            Tells.all(OPERATION_CANCELLED)),
    DATES_CHANGED(Place.DATES, Until.END, List.of("PUT /api/operations/{operation}/dates"), Tells.all(DATES_MOVED)),

    INVITATION_ANSWERED(Place.COUNTRIES, Until.END,
            List.of(done("userTask_answerInvitation"), "PUT /api/operations/{operation}/participations/{country}/answer"),
            Tells.about(COUNTRY_JOINED, NOMINATION_OPEN), "userTask_nominate"),
    SILENT_CHASED(Place.COUNTRIES, Until.END,
            List.of(done("userTask_chaseSilent"), "POST /api/operations/{operation}/participations/{country}/silence"),
            Tells.all(INVITATION_REMINDER, INVITATION_DEADLINE_EXTENDED, INVITATION_RECORDED_SILENT)),
    COUNTRIES_INVITED(Place.COUNTRIES, Until.END, List.of("POST /api/operations/{operation}/participations"), Tells.all(INVITATION),
            "userTask_answerInvitation"),
    COUNTRIES_REMINDED(Place.NOWHERE, Until.NEVER, List.of("POST /api/operations/{operation}/participations/reminders"),
            Tells.all(INVITATION_REMINDER, NOMINATION_REMINDER, MessageKind.CONFIRMATION_REMINDER)),
    COUNTRY_DEPARTED(Place.COUNTRIES, Until.END, List.of("POST /api/operations/{operation}/participations/{country}/departure"),
            Tells.about(COUNTRY_LEFT, PARTICIPATION_ENDED)),

    PHASE_OPENED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_openPhase")), Tells.all(PHASE_OPENED)),
    PHASE_ENDED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_endPhase")), Tells.all(PHASE_ENDED, RESULTS_TO_APPROVE),
            "userTask_approveResults"),
    RESULTS_APPROVED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_approveResults")), Tells.all(RESULTS_PUBLISHED));

    private final Course course;

    OperationAct(Place place, Until until, List<String> rows, Tells tells, String... next) {
        course = new Course(place, until, rows, tells, List.of(next));
    }

    @Override
    public Course course() {
        return course;
    }
}
