package org.cordon.receipt;

import static org.cordon.notification.MessageKind.ARREST_CORRECTED;
import static org.cordon.notification.MessageKind.ARREST_ENDED;
import static org.cordon.notification.MessageKind.ARREST_REPORTED;
import static org.cordon.notification.MessageKind.ARREST_REPORT_JOINED;
import static org.cordon.notification.MessageKind.ARREST_REPORT_WITHDRAWN;
import static org.cordon.notification.MessageKind.ARREST_SUSPENDED;
import static org.cordon.notification.MessageKind.ARREST_SUSPENSION_LIFTED;
import static org.cordon.notification.MessageKind.ARREST_WITHDRAWN;
import static org.cordon.notification.MessageKind.CONFIRMATION_ASKED;
import static org.cordon.notification.MessageKind.CONFIRMATION_CHANGED;
import static org.cordon.notification.MessageKind.CONFIRMATION_DECLINED;
import static org.cordon.notification.MessageKind.COUNTRY_JOINED;
import static org.cordon.notification.MessageKind.COUNTRY_LEFT;
import static org.cordon.notification.MessageKind.DATES_MOVED;
import static org.cordon.notification.MessageKind.FEEDBACK_GIVEN;
import static org.cordon.notification.MessageKind.FILE_OPENED;
import static org.cordon.notification.MessageKind.HOST_NOT_TAKING_PART;
import static org.cordon.notification.MessageKind.IDENTITY_CONFIRMED;
import static org.cordon.notification.MessageKind.IDENTITY_DENIED;
import static org.cordon.notification.MessageKind.INVITATION;
import static org.cordon.notification.MessageKind.INVITATION_DEADLINE_EXTENDED;
import static org.cordon.notification.MessageKind.INVITATION_RECORDED_SILENT;
import static org.cordon.notification.MessageKind.INVITATION_REMINDER;
import static org.cordon.notification.MessageKind.LEAD_ASSESSED;
import static org.cordon.notification.MessageKind.LEAD_CORRECTED;
import static org.cordon.notification.MessageKind.LEAD_SHARED;
import static org.cordon.notification.MessageKind.LEAD_WITHDRAWN;
import static org.cordon.notification.MessageKind.LIST_CHANGED;
import static org.cordon.notification.MessageKind.LIST_DISTRIBUTED;
import static org.cordon.notification.MessageKind.LOCATION_SHARED;
import static org.cordon.notification.MessageKind.NOMINATIONS_RETURNED;
import static org.cordon.notification.MessageKind.NOMINATIONS_SCREENED;
import static org.cordon.notification.MessageKind.NOMINATION_OPEN;
import static org.cordon.notification.MessageKind.NOMINATION_REMINDER;
import static org.cordon.notification.MessageKind.OPERATION_CANCELLED;
import static org.cordon.notification.MessageKind.PARTICIPATION_ENDED;
import static org.cordon.notification.MessageKind.PHASE_ENDED;
import static org.cordon.notification.MessageKind.PHASE_OPENED;
import static org.cordon.notification.MessageKind.QUESTION_ASKED;
import static org.cordon.notification.MessageKind.RELEASE_ANSWERED;
import static org.cordon.notification.MessageKind.RELEASE_ASKED;
import static org.cordon.notification.MessageKind.REPORT_ASSESSED;
import static org.cordon.notification.MessageKind.REPORT_CONFIRMED;
import static org.cordon.notification.MessageKind.REPORT_DENIED;
import static org.cordon.notification.MessageKind.REPORT_ENDED;
import static org.cordon.notification.MessageKind.RESULTS_PUBLISHED;
import static org.cordon.notification.MessageKind.RESULTS_TO_APPROVE;
import static org.cordon.notification.MessageKind.REVIEW_DUE;
import static org.cordon.notification.MessageKind.SCREENING_DUE;
import static org.cordon.notification.MessageKind.SUSPENSION_LIFTED;
import static org.cordon.notification.MessageKind.TARGET_SOUGHT_AGAIN;
import static org.cordon.notification.MessageKind.TARGET_SUSPENDED;
import static org.cordon.notification.MessageKind.TARGET_WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.notification.MessageKind;

/**
 * What a person can have done, by the rows that it leaves in the audit. Its name is the key of its sentences; an act that is not named
 * here, as taking a task into one's hands, has no receipt.
 */
enum Act {

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
    TARGET_ENDED(Place.NOWHERE, Until.NEVER, List.of("POST /api/targets/{reference}/withdrawal", "POST /api/targets/{reference}/death",
            "POST /api/targets/{reference}/custody"), Tells.about(TARGET_WITHDRAWN, TARGET_SOUGHT_AGAIN)),

    FILE_OPENED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of("POST /api/file-openings"), Tells.about(FILE_OPENED)),
    TARGET_SUSPENDED_BY_HAND(Place.FILE, Until.NEVER, List.of("POST /api/targets/{reference}/suspension"),
            Tells.about(TARGET_SUSPENDED, ARREST_SUSPENDED)),
    SUSPENSION_LIFTED_BY_HAND(Place.FILE, Until.NEVER, List.of("POST /api/targets/{reference}/suspension/lifting"),
            Tells.about(SUSPENSION_LIFTED, ARREST_SUSPENSION_LIFTED)),
    PURSUIT_REMOVED(Place.NOWHERE, Until.NEVER, List.of("POST /api/targets/{reference}/suspension/removal"), Tells.about(TARGET_WITHDRAWN)),

    PHASE_OPENED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_openPhase")), Tells.all(PHASE_OPENED)),
    PHASE_ENDED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_endPhase")), Tells.all(PHASE_ENDED, RESULTS_TO_APPROVE),
            "userTask_approveResults"),
    RESULTS_APPROVED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_approveResults")), Tells.all(RESULTS_PUBLISHED)),

    PERSON_REPORTED(Place.REPORT, Until.NEVER, List.of("POST /api/reports"), Tells.nobody()),
    PERSON_REPORT_CORRECTED(Place.REPORT, Until.NEVER, List.of("POST /api/reports/{reference}/correction"), Tells.nobody()),
    PERSON_REPORT_WITHDRAWN(Place.REPORT, Until.NEVER, List.of("POST /api/reports/{reference}/withdrawal"), Tells.nobody()),
    LEAD_REPORTED(Place.REPORT, Until.NEVER,
            List.of(start("lead-handling"), "POST /api/targets/{target}/leads", "POST /api/targets/{target}/locations"),
            Tells.about(LEAD_SHARED, LOCATION_SHARED), "userTask_assessLead"),
    LEAD_ASSESSED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_assessLead")), Tells.about(LEAD_ASSESSED, REPORT_ASSESSED)),
    FEEDBACK_SAID(Place.NOWHERE, Until.NEVER, List.of(done("userTask_giveFeedback"), "POST /api/leads/{reference}/feedback"),
            Tells.about(FEEDBACK_GIVEN)),
    LEAD_LAPSED(Place.NOWHERE, Until.NEVER, List.of("POST /api/leads/{reference}/lapse"), Tells.nobody()),
    LEAD_REPORT_CORRECTED(Place.REPORT, Until.NEVER, List.of("POST /api/leads/{reference}/correction"), Tells.about(LEAD_CORRECTED)),
    LEAD_REPORT_WITHDRAWN(Place.REPORT, Until.NEVER, List.of("POST /api/leads/{reference}/withdrawal"), Tells.about(LEAD_WITHDRAWN)),
    ARREST_REPORTED_BY_HAND(Place.REPORT, Until.NEVER, List.of(start("arrest-handling"), "POST /api/targets/{target}/arrests"),
            Tells.about(ARREST_REPORTED, ARREST_REPORT_JOINED), "userTask_confirmIdentity"),
    ARREST_REPORT_CORRECTED(Place.REPORT, Until.NEVER, List.of("POST /api/arrests/{reference}/correction"), Tells.about(ARREST_CORRECTED)),
    ARREST_REPORT_TAKEN_BACK(Place.REPORT, Until.NEVER, List.of("POST /api/arrests/{reference}/withdrawal"),
            Tells.about(ARREST_WITHDRAWN, ARREST_REPORT_WITHDRAWN)),
    IDENTITY_ANSWERED(Place.REPORTS, Until.NEVER,
            List.of(done("userTask_confirmIdentity"), "POST /api/arrests/{reference}/identity/correction"),
            Tells.about(IDENTITY_CONFIRMED, IDENTITY_DENIED, REPORT_CONFIRMED, REPORT_DENIED), "userTask_followExtradition"),
    EXTRADITION_FOLLOWED(Place.NOWHERE, Until.NEVER, List.of(done("userTask_followExtradition"), "POST /api/arrests/{reference}/release"),
            Tells.about(ARREST_ENDED, REPORT_ENDED)),

    HANDLING_CHANGED(Place.HANDLING, Until.NEVER,
            List.of("PUT /api/nominations/{reference}/handling", "PUT /api/leads/{reference}/handling"), Tells.nobody()),
    FILE_ATTACHED(Place.NOWHERE, Until.NEVER, onItems(""), Tells.nobody()),
    FILE_TAKEN_BACK(Place.NOWHERE, Until.NEVER, onItems("/{code}/withdrawal"), Tells.nobody()),
    RELEASE_ASKED_FOR(Place.RELEASES, Until.NEVER,
            List.of("POST /api/targets/{reference}/release-requests", "POST /api/leads/{reference}/release-requests"),
            Tells.about(RELEASE_ASKED)),
    /** Whoever asks by a reference alone is not told whether there is such an item, and so not who was asked. */
    RELEASE_ASKED_BLINDLY(Place.NOWHERE, Until.NEVER, List.of("POST /api/release-requests"), Tells.nobody()),
    RELEASE_ANSWERED_BY_HAND(Place.HANDLING, Until.NEVER, List.of(done("userTask_answerRelease")), Tells.about(RELEASE_ANSWERED)),

    QUESTION_PUT(Place.NOWHERE, Until.NEVER, List.of(start("question-asking"), "POST /api/questions"), Tells.about(QUESTION_ASKED)),
    // Who is told of what is said is not for whoever says it: the one who asks may not be named.
    QUESTION_SAID_TO_HAVE_ARRIVED(Place.NOWHERE, Until.NEVER, List.of("POST /api/questions/{reference}/acknowledgement"), Tells.nobody()),
    QUESTION_ANSWERED_BY_HAND(Place.NOWHERE, Until.NEVER, List.of(done("userTask_answerQuestion"), done("userTask_answerLate"),
            done("userTask_answerBack"), "POST /api/questions/{reference}/answers"), Tells.nobody()),

    DIRECTORY_CHANGED(Place.DIRECTORY, Until.NEVER,
            List.of("PUT /api/countries/{code}", "PUT /api/countries/{code}/posts", "PUT /api/countries.csv"), Tells.nobody()),
    ENTRY_CONFIRMED(Place.DIRECTORY, Until.NEVER,
            List.of(done("userTask_confirmEntry"), "POST /api/countries/{code}/posts/confirmation"), Tells.nobody()),
    WORK_TRIED_AGAIN(Place.DIRECTORY, Until.NEVER, List.of("POST /api/failed-work/retry"), Tells.nobody()),
    SUBSCRIPTION_KEPT(Place.NOWHERE, Until.NEVER,
            List.of("POST /api/subscriptions", "DELETE /api/subscriptions/{reference}", "POST /api/subscriptions/{reference}/approval",
                    "POST /api/subscriptions/{reference}/refusal", "POST /api/subscriptions/{reference}/pause",
                    "POST /api/subscriptions/{reference}/resumption", "POST /api/subscriptions/{reference}/test"), Tells.nobody()),
    ACCOUNT_KEPT(Place.ACCOUNTS, Until.NEVER,
            List.of("POST /api/accounts", "POST /api/accounts/{account}/link", "PUT /api/accounts/{account}/email",
                    "PUT /api/accounts/{account}/groups/{group}", "DELETE /api/accounts/{account}/groups/{group}",
                    "DELETE /api/accounts/{account}", "DELETE /api/accounts/{account}/second-factor",
            "POST /api/accounts/requests/{id}/approval", "POST /api/accounts/requests/{id}/refusal"), Tells.nobody());

    /** Where an act is changed afterwards. */
    enum Place { NOWHERE, FILE, REPORT, REPORTS, DATES, COUNTRIES, LIST, HANDLING, RELEASES, DIRECTORY, ACCOUNTS }

    /** Until when an act can be changed, where a date says so. */
    enum Until { NEVER, CONFIRMATIONS, END }

    private final Place place;
    private final Until until;
    private final List<String> rows;
    private final Tells tells;
    private final List<String> next;

    Act(Place place, Until until, List<String> rows, Tells tells, String... next) {
        this.place = place;
        this.until = until;
        this.rows = rows;
        this.tells = tells;
        this.next = List.of(next);
    }

    private static List<String> onItems(String act) {
        var items = List.of("nominations", "leads", "arrests", "questions", "answers");
        return items.stream().map(item -> "POST /api/" + item + "/{reference}/attachments" + act).toList();
    }

    private static String start(String process) {
        return "POST /process-definition/{key}/submit-form " + process;
    }

    /** Whichever of the engine's two ways completes a task. */
    private static String done(String task) {
        return "POST /task/{id}/* " + task;
    }

    private Stream<String> written() {
        return rows.stream().flatMap(
                row -> row.contains("/*") ? Stream.of(row.replace("/*", "/complete"), row.replace("/*", "/submit-form")) : Stream.of(row));
    }

    /** All routes, with the key of the task or process where there is one, that leave a receipt. */
    static Set<String> routes() {
        return Arrays.stream(values()).flatMap(Act::written).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a row of the audit tells.
     *
     * @param written    its route, and behind it the key of its task
     * @param references that stand in it
     */
    static Optional<Act> of(String written, List<String> references) {
        return Arrays.stream(values()).filter(act -> act.written().anyMatch(written::equals)).findFirst()
                .map(act -> (act == ARREST_REPORTED_BY_HAND || act == LEAD_REPORTED)
                        && references.stream().anyMatch(reference -> reference.startsWith("R-")) ? PERSON_REPORTED : act);
    }

    Place place() {
        return place;
    }

    Until until() {
        return until;
    }

    Tells tells() {
        return tells;
    }

    /** The tasks that come next, by their keys. */
    List<String> next() {
        return next;
    }
}
