package org.cordon.rooms.receipt;

import static org.cordon.platform.notification.MessageKind.ARREST_SUSPENDED;
import static org.cordon.platform.notification.MessageKind.ARREST_SUSPENSION_LIFTED;
import static org.cordon.platform.notification.MessageKind.CONFIRMATION_ASKED;
import static org.cordon.platform.notification.MessageKind.CONFIRMATION_CHANGED;
import static org.cordon.platform.notification.MessageKind.CONFIRMATION_DECLINED;
import static org.cordon.platform.notification.MessageKind.FILE_OPENED;
import static org.cordon.platform.notification.MessageKind.HOST_NOT_TAKING_PART;
import static org.cordon.platform.notification.MessageKind.LIST_CHANGED;
import static org.cordon.platform.notification.MessageKind.LIST_DISTRIBUTED;
import static org.cordon.platform.notification.MessageKind.NOMINATIONS_RETURNED;
import static org.cordon.platform.notification.MessageKind.NOMINATIONS_SCREENED;
import static org.cordon.platform.notification.MessageKind.REVIEW_DUE;
import static org.cordon.platform.notification.MessageKind.SCREENING_DUE;
import static org.cordon.platform.notification.MessageKind.SUSPENSION_LIFTED;
import static org.cordon.platform.notification.MessageKind.TARGET_SOUGHT_AGAIN;
import static org.cordon.platform.notification.MessageKind.TARGET_SUSPENDED;
import static org.cordon.platform.notification.MessageKind.TARGET_WITHDRAWN;
import static org.cordon.rooms.receipt.Course.done;

import java.util.List;

/** What is done about persons who are nominated and sought. */
enum TargetAct implements Act {

    PERSONS_NOMINATED(Place.NOWHERE, Until.NEVER, List.of("POST /api/operations/{operation}/nominations"), Tells.nobody()),
    NOMINATION_CORRECTED(Place.NOWHERE, Until.NEVER, List.of("PUT /api/nominations/{reference}"), Tells.nobody()),
    NOMINATION_TAKEN_BACK(Place.NOWHERE, Until.NEVER, List.of("POST /api/nominations/{reference}/withdrawal"), Tells.nobody()),
    NOMINATIONS_FINISHED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_nominate"), done("userTask_correctNominations")),
            Tells.about(SCREENING_DUE), "userTask_screenBatch"),
    NOMINATIONS_SCREENED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_screenBatch")),
            Tells.about(NOMINATIONS_RETURNED, NOMINATIONS_SCREENED, REVIEW_DUE), "userTask_correctNominations", "userTask_reviewFlagged"),
    FLAGGED_REVIEWED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_reviewFlagged")), Tells.about(NOMINATIONS_SCREENED)),
    PERSONS_JOINED(Place.LIST, Until.NEVER, List.of("POST /api/nominations/{reference}/join"), Tells.nobody()),
    PERSONS_SPLIT(Place.LIST, Until.NEVER, List.of("POST /api/targets/{reference}/split"), Tells.nobody()),

    LIST_FROZEN(Place.LIST, Until.END, List.of(done("userTask_freezeList"), "POST /api/operations/{operation}/list/versions"),
            Tells.all(LIST_DISTRIBUTED, LIST_CHANGED, HOST_NOT_TAKING_PART), "userTask_confirmTargets"),
    TARGETS_CONFIRMED(Place.LIST, Until.CONFIRMATIONS, List.of(done("userTask_confirmTargets")),
            Tells.about(CONFIRMATION_ASKED, CONFIRMATION_DECLINED, TARGET_WITHDRAWN)),
    CONFIRMATION_ALTERED(Place.LIST, Until.CONFIRMATIONS, List.of("PUT /api/operations/{operation}/confirmations/{target}"),
            Tells.about(CONFIRMATION_CHANGED, TARGET_WITHDRAWN, TARGET_SOUGHT_AGAIN)),
    UNATTENDED_DECIDED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_decideUnattended")), Tells.about(TARGET_WITHDRAWN)),
    TARGET_ENDED(Place.NOWHERE, Until.NEVER,
            List.of("POST /api/targets/{reference}/withdrawal", "POST /api/targets/{reference}/death",
            "POST /api/targets/{reference}/custody"), Tells.about(TARGET_WITHDRAWN, TARGET_SOUGHT_AGAIN)),

    FILE_OPENED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of("POST /api/file-openings"), Tells.about(FILE_OPENED)),
    TARGET_SUSPENDED_BY_HAND(Place.FILE, Until.NEVER, List.of("POST /api/targets/{reference}/suspension"),
            Tells.about(TARGET_SUSPENDED, ARREST_SUSPENDED)),
    SUSPENSION_LIFTED_BY_HAND(Place.FILE, Until.NEVER, List.of("POST /api/targets/{reference}/suspension/lifting"),
            Tells.about(SUSPENSION_LIFTED, ARREST_SUSPENSION_LIFTED)),
    PURSUIT_REMOVED(Place.NOWHERE, Until.NEVER, List.of("POST /api/targets/{reference}/suspension/removal"),
            Tells.about(TARGET_WITHDRAWN));

    private final Course course;

    TargetAct(Place place, Until until, List<String> rows, Tells tells, String... next) {
        course = new Course(place, until, rows, tells, List.of(next));
    }

    @Override
    public Course course() {
        return course;
    }
}
