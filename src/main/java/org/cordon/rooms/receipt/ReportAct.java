package org.cordon.rooms.receipt;

import static org.cordon.platform.notification.MessageKind.ARREST_CORRECTED;
import static org.cordon.platform.notification.MessageKind.ARREST_ENDED;
import static org.cordon.platform.notification.MessageKind.ARREST_REPORTED;
import static org.cordon.platform.notification.MessageKind.ARREST_REPORT_JOINED;
import static org.cordon.platform.notification.MessageKind.ARREST_REPORT_WITHDRAWN;
import static org.cordon.platform.notification.MessageKind.ARREST_WITHDRAWN;
import static org.cordon.platform.notification.MessageKind.FEEDBACK_GIVEN;
import static org.cordon.platform.notification.MessageKind.IDENTITY_CONFIRMED;
import static org.cordon.platform.notification.MessageKind.IDENTITY_DENIED;
import static org.cordon.platform.notification.MessageKind.LEAD_ASSESSED;
import static org.cordon.platform.notification.MessageKind.LEAD_CORRECTED;
import static org.cordon.platform.notification.MessageKind.LEAD_SHARED;
import static org.cordon.platform.notification.MessageKind.LEAD_WITHDRAWN;
import static org.cordon.platform.notification.MessageKind.LOCATION_SHARED;
import static org.cordon.platform.notification.MessageKind.REPORT_ASSESSED;
import static org.cordon.platform.notification.MessageKind.REPORT_CONFIRMED;
import static org.cordon.platform.notification.MessageKind.REPORT_DENIED;
import static org.cordon.platform.notification.MessageKind.REPORT_ENDED;
import static org.cordon.rooms.receipt.Course.done;
import static org.cordon.rooms.receipt.Course.start;

import java.util.List;

/** What is reported, and what is done about reports. */
enum ReportAct implements Act {

    PERSON_REPORTED(Place.REPORT, Until.NEVER, List.of("POST /api/reports"), Tells.nobody()),
    PERSON_REPORT_CORRECTED(Place.REPORT, Until.NEVER, List.of("POST /api/reports/{reference}/correction"), Tells.nobody()),
    PERSON_REPORT_WITHDRAWN(Place.REPORT, Until.NEVER, List.of("POST /api/reports/{reference}/withdrawal"), Tells.nobody()),
    LEAD_REPORTED(Place.REPORT, Until.NEVER,
            List.of(start("lead-handling"), "POST /api/targets/{target}/leads", "POST /api/targets/{target}/locations"),
            Tells.about(LEAD_SHARED, LOCATION_SHARED), "userTask_assessLead"),
    LEAD_ASSESSED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_assessLead")),
            Tells.about(LEAD_ASSESSED, REPORT_ASSESSED)),
    FEEDBACK_SAID(Place.NOWHERE, Until.NEVER,
            List.of(done("userTask_giveFeedback"), "POST /api/leads/{reference}/feedback", "POST /api/answers/{reference}/feedback"),
            Tells.about(FEEDBACK_GIVEN)),
    LEAD_LAPSED(Place.NOWHERE, Until.NEVER, List.of("POST /api/leads/{reference}/lapse"), Tells.nobody()),
    LEAD_REPORT_CORRECTED(Place.REPORT, Until.NEVER, List.of("POST /api/leads/{reference}/correction"),
            Tells.about(LEAD_CORRECTED)),
    LEAD_REPORT_WITHDRAWN(Place.REPORT, Until.NEVER, List.of("POST /api/leads/{reference}/withdrawal"),
            Tells.about(LEAD_WITHDRAWN)),
    ARREST_REPORTED_BY_HAND(Place.REPORT, Until.NEVER, List.of(start("arrest-handling"), "POST /api/targets/{target}/arrests"),
            Tells.about(ARREST_REPORTED, ARREST_REPORT_JOINED), "userTask_confirmIdentity"),
    ARREST_REPORT_CORRECTED(Place.REPORT, Until.NEVER, List.of("POST /api/arrests/{reference}/correction"),
            Tells.about(ARREST_CORRECTED)),
    ARREST_REPORT_TAKEN_BACK(Place.REPORT, Until.NEVER, List.of("POST /api/arrests/{reference}/withdrawal"),
            Tells.about(ARREST_WITHDRAWN, ARREST_REPORT_WITHDRAWN)),
    IDENTITY_ANSWERED(Place.REPORTS, Until.NEVER,
            List.of(done("userTask_confirmIdentity"), "POST /api/arrests/{reference}/identity/correction"),
            Tells.about(IDENTITY_CONFIRMED, IDENTITY_DENIED, REPORT_CONFIRMED, REPORT_DENIED), "userTask_followExtradition"),
    EXTRADITION_FOLLOWED(Place.NOWHERE, Until.NEVER,
            List.of(done("userTask_followExtradition"), "POST /api/arrests/{reference}/release"),
            Tells.about(ARREST_ENDED, REPORT_ENDED));

    private final Course course;

    ReportAct(Place place, Until until, List<String> rows, Tells tells, String... next) {
        course = new Course(place, until, rows, tells, List.of(next));
    }

    @Override
    public Course course() {
        return course;
    }
}
