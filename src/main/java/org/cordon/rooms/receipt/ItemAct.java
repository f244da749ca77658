package org.cordon.rooms.receipt;

import static org.cordon.platform.notification.MessageKind.ALERT_CORRECTED;
import static org.cordon.platform.notification.MessageKind.ALERT_ISSUED;
import static org.cordon.platform.notification.MessageKind.ALERT_RECALLED;
import static org.cordon.platform.notification.MessageKind.QUESTION_ASKED;
import static org.cordon.platform.notification.MessageKind.QUESTION_WITHDRAWN;
import static org.cordon.platform.notification.MessageKind.RELEASE_ANSWERED;
import static org.cordon.platform.notification.MessageKind.RELEASE_ASKED;
import static org.cordon.rooms.receipt.Course.done;
import static org.cordon.rooms.receipt.Course.onItems;
import static org.cordon.rooms.receipt.Course.start;

import java.util.List;

/** What is done about items whatever they are, and what countries exchange outside of an operation. */
enum ItemAct implements Act {

    HANDLING_CHANGED(Place.HANDLING, Until.NEVER,
            List.of("PUT /api/nominations/{reference}/handling", "PUT /api/leads/{reference}/handling"), Tells.nobody()),
    FILE_ATTACHED(Place.ITEM, Until.NEVER, onItems(""), Tells.nobody()),
    FILE_TAKEN_BACK(Place.NOWHERE, Until.NEVER, onItems("/{code}/withdrawal"), Tells.nobody()),
    RELEASE_ASKED_FOR(Place.RELEASES, Until.NEVER,
            List.of("POST /api/targets/{reference}/release-requests", "POST /api/leads/{reference}/release-requests"),
            Tells.about(RELEASE_ASKED)),
    /**
     * Whoever asks by a reference alone is not told whether there is such an item, and so not who was asked; nor is whoever asks for a
     * question, who may not know whose it is.
     */
    RELEASE_ASKED_BLINDLY(Place.NOWHERE, Until.NEVER,
            List.of("POST /api/release-requests", "POST /api/questions/{reference}/release-requests"),
            Tells.nobody()),
    RELEASE_ANSWERED_BY_HAND(Place.HANDLING, Until.NEVER, List.of(done("userTask_answerRelease")), Tells.about(RELEASE_ANSWERED)),

    QUESTION_PUT(Place.ITEM, Until.NEVER, List.of(start("question-asking"), "POST /api/questions"), Tells.about(QUESTION_ASKED)),
    QUESTION_TAKEN_BACK(Place.NOWHERE, Until.NEVER, List.of("POST /api/questions/{reference}/withdrawal"), Tells.about(QUESTION_WITHDRAWN)),
    QUESTION_HANDLED(Place.ITEM, Until.NEVER, List.of("PUT /api/questions/{reference}/handling"), Tells.nobody()),
    // Who is told of what is said is not for whoever says it: the one who asks may not be named.
    QUESTION_SAID_TO_HAVE_ARRIVED(Place.NOWHERE, Until.NEVER, List.of("POST /api/questions/{reference}/acknowledgement"),
            Tells.nobody()),
    QUESTION_ANSWERED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_answerQuestion"), done("userTask_answerLate"),
            done("userTask_answerBack"), "POST /api/questions/{reference}/answers"), Tells.nobody()),

    // Whether anybody is told of a declaration is not for whoever makes it.
    WORK_DECLARED(Place.NOWHERE, Until.NEVER, List.of(start("contact-declaring"), "POST /api/contacts"), Tells.nobody()),
    WORK_TAKEN_BACK(Place.NOWHERE, Until.NEVER, List.of("POST /api/contacts/{reference}/withdrawal"), Tells.nobody()),
    CONTACT_ANSWERED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_answerContact")), Tells.nobody()),

    ALERT_GIVEN(Place.ITEM, Until.NEVER, List.of(start("alert-issuing"), "POST /api/alerts"), Tells.about(ALERT_ISSUED)),
    ALERT_OPENED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_openAlert"), "POST /api/alerts/{reference}/opening"),
            Tells.nobody()),
    ALERT_CORRECTED_BY_HAND(Place.ITEM, Until.NEVER, List.of("POST /api/alerts/{reference}/correction"),
            Tells.about(ALERT_CORRECTED)),
    ALERT_HANDLED(Place.NOWHERE, Until.NEVER, List.of("PUT /api/alerts/{reference}/handling"), Tells.nobody()),
    ALERT_TAKEN_BACK(Place.NOWHERE, Until.NEVER, List.of("POST /api/alerts/{reference}/recall"), Tells.about(ALERT_RECALLED)),
    COPIES_SAID_TO_BE_GONE(Place.NOWHERE, Until.NEVER,
            List.of(done("userTask_confirmCopiesGone"), "POST /api/alerts/{reference}/copies-gone"), Tells.nobody()),

    GROUP_GIVEN(Place.NOWHERE, Until.NEVER, List.of(start("group-register"), "POST /api/groups"), Tells.nobody()),
    GROUP_DECIDED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_reviewGroup"), "POST /api/groups/{reference}/review"),
            Tells.nobody()),
    GROUP_ANSWERED_FOR(Place.NOWHERE, Until.NEVER, List.of(done("userTask_confirmGroup"), "POST /api/groups/{reference}/confirmation",
            "POST /api/groups/{reference}/closure"), Tells.nobody()),
    // Whether the other country hears of it is not for whoever proposes it.
    GROUP_TRANSFER_PROPOSED(Place.NOWHERE, Until.NEVER, List.of(start("group-transfer"), "POST /api/groups/{reference}/transfers"),
            Tells.nobody()),
    GROUP_TRANSFER_ANSWERED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_answerTransfer"),
            "POST /api/groups/{reference}/transfers/answer"), Tells.nobody()),
    GROUP_LED_TO_OPERATION(Place.NOWHERE, Until.NEVER, List.of("POST /api/groups/{reference}/operations"), Tells.nobody()),
    // Who sees a fact is not for whoever supplies it.
    FACT_GIVEN(Place.ITEM, Until.NEVER, List.of("POST /api/groups/{reference}/facts"), Tells.nobody()),
    FACT_SAID_TO_HAVE_ENDED(Place.NOWHERE, Until.NEVER, List.of("POST /api/group-facts/{reference}/end"), Tells.nobody()),
    FACT_HANDLED(Place.NOWHERE, Until.NEVER, List.of("PUT /api/group-facts/{reference}/handling"), Tells.nobody()),

    FILE_ORDERED(Place.NOWHERE, Until.NEVER, List.of(start("analysis-file"), "POST /api/analysis-files"), Tells.nobody()),
    FILE_DECIDED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_approveFile"), "POST /api/analysis-files/{reference}/approval"),
            Tells.nobody()),
    FILE_REVIEWED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_reviewFile"), done("userTask_reviewClosedFile"),
            "POST /api/analysis-files/{reference}/review"), Tells.nobody()),
    FILE_STAFFED(Place.NOWHERE, Until.NEVER, List.of("PUT /api/analysis-files/{reference}/members"), Tells.nobody()),

    CONTRIBUTED(Place.ITEM, Until.NEVER,
            List.of("POST /api/analysis-files/{reference}/contributions", "POST /api/analysis-files/{reference}/contributed-files"),
            Tells.nobody()),
    CONTRIBUTION_TAKEN_BACK(Place.NOWHERE, Until.NEVER, List.of("POST /api/contributions/{reference}/withdrawal"), Tells.nobody()),
    CONTRIBUTION_HANDLED(Place.NOWHERE, Until.NEVER, List.of("PUT /api/contributions/{reference}/handling"), Tells.nobody()),
    PERSON_CATEGORISED(Place.NOWHERE, Until.NEVER, List.of("POST /api/analysis-entities/{id}/category"), Tells.nobody()),
    CHART_KEPT(Place.ITEM, Until.NEVER, List.of("POST /api/analysis-files/{reference}/charts"), Tells.nobody()),
    CHART_DROPPED(Place.NOWHERE, Until.NEVER, List.of("DELETE /api/analysis-charts/{id}"), Tells.nobody()),
    CHART_NOTED(Place.ITEM, Until.NEVER, List.of("POST /api/analysis-charts/{id}/notes"), Tells.nobody()),
    CHART_NOTE_DROPPED(Place.NOWHERE, Until.NEVER, List.of("DELETE /api/analysis-charts/{id}/notes/{note}"), Tells.nobody()),
    IDENTITY_JUDGED(Place.ITEM, Until.NEVER, List.of("POST /api/analysis-files/{reference}/judgements"), Tells.nobody()),

    // For whom a product is, is for its analysts.
    PRODUCT_WRITTEN(Place.NOWHERE, Until.NEVER, List.of(start("product-making"), "POST /api/products"), Tells.nobody()),
    PRODUCT_MENDED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_mendProduct"), "POST /api/products/{reference}/mending",
            "POST /api/products/{reference}/giving-up"), Tells.nobody()),
    PRODUCT_READ(Place.NOWHERE, Until.NEVER, List.of(done("userTask_readProduct"), "POST /api/products/{reference}/reading"),
            Tells.nobody()),
    PRODUCT_ASSESSED(Place.ITEM, Until.NEVER, List.of(done("userTask_assessProduct"), "POST /api/products/{reference}/feedback"),
            Tells.nobody()),
    PROPOSAL_CONSIDERED(Place.NOWHERE, Until.NEVER,
            List.of(done("userTask_considerTarget"), "POST /api/products/{reference}/proposals/{number}"), Tells.nobody()),
    PRODUCT_RECALLED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_settleProduct"), "POST /api/products/{reference}/recall"),
            Tells.nobody()),

    // Who else is invited, or sees what lies there, is not for everybody.
    SESSION_CONVENED(Place.NOWHERE, Until.NEVER, List.of(start("session-convening"), "POST /api/sessions"), Tells.nobody()),
    SEAT_ANSWERED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_answerSeat"), "POST /api/sessions/{reference}/answer"),
            Tells.nobody()),
    PUT_ON_TABLE(Place.NOWHERE, Until.NEVER, List.of("POST /api/sessions/{reference}/items"), Tells.nobody()),
    TAKEN_OFF_TABLE(Place.NOWHERE, Until.NEVER, List.of("POST /api/sessions/{reference}/items/{item}/taking-back"), Tells.nobody()),
    NOTED_DOWN(Place.NOWHERE, Until.NEVER, List.of("POST /api/sessions/{reference}/notes"), Tells.nobody()),
    ACTION_AGREED(Place.NOWHERE, Until.NEVER, List.of("POST /api/sessions/{reference}/actions"), Tells.nobody()),
    ACTION_REPORTED(Place.NOWHERE, Until.NEVER,
            List.of(done("userTask_reportAction"), "POST /api/sessions/{reference}/actions/{action}/report"), Tells.nobody());

    private final Course course;

    ItemAct(Place place, Until until, List<String> rows, Tells tells, String... next) {
        course = new Course(place, until, rows, tells, List.of(next));
    }

    @Override
    public Course course() {
        return course;
    }
}
