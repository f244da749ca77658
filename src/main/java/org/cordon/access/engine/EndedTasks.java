package org.cordon.access.engine;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.cordon.access.Caller;
import org.springframework.stereotype.Component;

/**
 * What became of a task that is open no more, in words for the one who comes too late with his answer. The engine would say that it cannot
 * find the task; to whom the task was never offered it still does not exist.
 */
@Component
class EndedTasks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** What each event says that takes a task away from the one who answers it; {@code %s} is when. */
    static final Map<String, String> ENDINGS = endings();

    private static final String OTHERWISE = "What happened meanwhile ended this task on %s: the operation was cancelled or went on without it, "
            + "or your country no longer takes part.";

    private static final String NOT_TAKEN = " Nothing of what you sent was recorded.";

    private final HistoryService history;

    EndedTasks(HistoryService history) {
        this.history = history;
    }

    /** Empty unless the task was open once, and offered to this caller or his. */
    Optional<String> sentence(Caller caller, String id) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
                .filter(task -> wasOffered(caller, task))
                .map(task -> (task.getDeleteReason().equals("completed") ? completed(caller, task) : ended(task)) + NOT_TAKEN);
    }

    private boolean wasOffered(Caller caller, HistoricTaskInstance task) {
        return caller.user().equals(task.getAssignee()) || history.createHistoricIdentityLinkLogQuery().taskId(task.getId())
                .type(IdentityLinkType.CANDIDATE).list().stream()
                .anyMatch(offer -> offer.getGroupId() != null && caller.groups().contains(offer.getGroupId()));
    }

    private static String completed(Caller caller, HistoricTaskInstance task) {
        var who = task.getAssignee() == null ? "It has been completed already, by you or by a colleague,"
                : task.getAssignee().equals(caller.user()) ? "You have completed it already,"
                : "A colleague (" + task.getAssignee() + ") has completed it already,";
        return "This task is done. " + who + " on " + at(task.getEndTime()) + ".";
    }

    private String ended(HistoricTaskInstance task) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .startedAfter(task.getStartTime()).finished().orderByHistoricActivityInstanceStartTime().asc().list().stream()
                .map(HistoricActivityInstance::getActivityId).map(ENDINGS::get).filter(Objects::nonNull).findFirst()
                .orElse(OTHERWISE).formatted(at(task.getEndTime()));
    }

    private static String at(Date time) {
        return TIME.format(time.toInstant());
    }

    private static Map<String, String> endings() {
        var endings = new HashMap<String, String>();
        var deadline = "The deadline passed on %s while you were answering: ";
        endings.put("boundaryEvent_answerOverdue", deadline + "your country is recorded as having given no answer.");
        endings.put("boundaryEvent_recordedSilent", "On %s the coordinator recorded your country as having given no answer.");
        endings.put("boundaryEvent_answerChanged", "On %s your country changed its answer to the invitation, which ended this task.");
        endings.put("boundaryEvent_listFrozen", "The target list was frozen on %s: what your country had nominated until then is decided without it.");
        endings.put("boundaryEvent_nominationDeadline", deadline + "what your country had nominated until then goes to the screening.");
        endings.put("boundaryEvent_screeningClosed", "The screening closed on %s: what was not decided is recorded as not screened in time.");
        endings.put("boundaryEvent_correctionDeadline", deadline + "what your country had corrected until then goes back to the screening.");
        endings.put("boundaryEvent_reviewDeadline", deadline + "what was not decided is recorded as not reviewed in time.");
        endings.put("boundaryEvent_confirmationDeadline", deadline + "what your country had not answered is recorded as not confirmed.");
        endings.put("boundaryEvent_identityUnanswered", deadline + "the identity is recorded as not answered.");
        endings.put("boundaryEvent_outcomeOverdue", deadline + "the outcome of the arrest is recorded as not reported.");
        endings.put("boundaryEvent_assessmentDeadline", deadline + "the lead is recorded as not used.");
        var nothingToAnswer = " on %s: there is nothing left to answer.";
        endings.put("startEvent_leadWithdrawn", "The country that reported this withdrew its report" + nothingToAnswer);
        endings.put("startEvent_arrestWithdrawn", "Those who reported this arrest withdrew their report" + nothingToAnswer);
        endings.put("startEvent_identityDeniedAfterAll",
                "The country that had confirmed the identity corrected its answer" + nothingToAnswer.replace("answer", "follow"));
        endings.put("startEvent_arrestEnded", "On %s the person was reported to be free again, which ended this task.");
        endings.put("boundaryEvent_decisionDeadline", "The time to decide ended on %s: the targets without a decision go on being sought.");
        endings.put("boundaryEvent_departureOver", "On %s the country came back or the operation ended: there is nothing left to decide.");
        endings.put("boundaryEvent_allAnswered", "On %s the last country answered, so that nobody is left to chase.");
        endings.put("boundaryEvent_chaseDeadline", "The time to decide ended on %s: whoever had not answered is recorded as silent.");
        endings.put("boundaryEvent_freezeDeadline", "The operation began on %s: its target list was frozen as it stood.");
        endings.put("boundaryEvent_operationStart", "On %s the operational phase began by its date.");
        endings.put("boundaryEvent_operationEnd", "On %s the operational phase ended by its date.");
        endings.put("boundaryEvent_answerDeadline", deadline + "it is recorded that the release was not answered, and nothing is released.");
        endings.put("boundaryEvent_releaseSettled", "On %s another supplier refused the release: there is nothing left to answer.");
        endings.put("boundaryEvent_closingDeadline", "On %s the operation was closed by its date.");
        return Map.copyOf(endings);
    }
}
