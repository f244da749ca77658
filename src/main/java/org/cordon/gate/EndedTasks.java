package org.cordon.gate;

import static org.cordon.shared.Said.said;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.cordon.caller.Caller;
import org.cordon.shared.Moment;
import org.cordon.shared.Said;
import org.springframework.stereotype.Component;

/**
 * What became of a task that is open no more, in words for the one who comes too late with his answer. The engine would say that it cannot
 * find the task; to whom the task was never offered it still does not exist.
 */
@Component
class EndedTasks {

    /** What each event says that takes a task away from the one who answers it, and when. */
    static final Map<String, Function<Moment, Said>> ENDINGS = endings();

    private final HistoryService history;

    EndedTasks(HistoryService history) {
        this.history = history;
    }

    /** What became of a task that has ended; empty unless it was open once, and offered to this caller or his group. */
    Optional<Said> sentence(Caller caller, String id) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
                .filter(task -> wasOffered(caller, task))
                .map(task -> said("{ending} Nothing of what you sent was recorded.",
                        task.getDeleteReason().equals("completed") ? completed(caller, task) : ended(task)));
    }

    private boolean wasOffered(Caller caller, HistoricTaskInstance task) {
        return caller.user().equals(task.getAssignee()) || history.createHistoricIdentityLinkLogQuery().taskId(task.getId())
                .type(IdentityLinkType.CANDIDATE).list().stream()
                .anyMatch(offer -> offer.getGroupId() != null && caller.groups().contains(offer.getGroupId()));
    }

    private static Said completed(Caller caller, HistoricTaskInstance task) {
        if (task.getAssignee() == null) {
            return said("This task is done. It has been completed already, by you or by a colleague, on {time}.", at(task.getEndTime()));
        }
        return task.getAssignee().equals(caller.user())
                ? said("This task is done. You have completed it already, on {time}.", at(task.getEndTime()))
                : said("This task is done. A colleague ({user}) has completed it already, on {time}.", task.getAssignee(),
                        at(task.getEndTime()));
    }

    private Said ended(HistoricTaskInstance task) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .startedAfter(task.getStartTime()).finished().orderByHistoricActivityInstanceStartTime().asc().list().stream()
                .map(HistoricActivityInstance::getActivityId).map(ENDINGS::get).filter(Objects::nonNull).findFirst()
                .orElse(time -> said(
                        "What happened meanwhile ended this task on {time}: the operation was cancelled or went on without it, "
                        + "or your country no longer takes part.", time))
                .apply(at(task.getEndTime()));
    }

    private static Moment at(Date time) {
        return new Moment(time.toInstant());
    }

    private static Map<String, Function<Moment, Said>> endings() {
        var endings = new HashMap<String, Function<Moment, Said>>();
        endings.put("boundaryEvent_suspendedMeanwhile",
                time -> said("Compliance suspended the person on {time}: the lead rests, and comes back when that is "
                + "lifted.", time));
        endings.put("boundaryEvent_answerOverdue",
                time -> said("The deadline passed on {time} while you were answering: your country is recorded "
                + "as having given no answer.", time));
        endings.put("boundaryEvent_recordedSilent",
                time -> said("On {time} the coordinator recorded your country as having given no answer.", time));
        endings.put("boundaryEvent_answerChanged",
                time -> said("On {time} your country changed its answer to the invitation, which ended this "
                + "task.", time));
        endings.put("boundaryEvent_listFrozen",
                time -> said("The target list was frozen on {time}: what your country had nominated until then is "
                + "decided without it.", time));
        endings.put("boundaryEvent_nominationDeadline",
                time -> said("The deadline passed on {time} while you were answering: what your country "
                + "had nominated until then goes to the screening.", time));
        endings.put("boundaryEvent_screeningClosed", time -> said("The screening closed on {time}: what was not decided is recorded as not "
                + "screened in time.", time));
        endings.put("boundaryEvent_correctionDeadline",
                time -> said("The deadline passed on {time} while you were answering: what your country "
                + "had corrected until then goes back to the screening.", time));
        endings.put("boundaryEvent_reviewDeadline",
                time -> said("The deadline passed on {time} while you were answering: what was not decided is "
                + "recorded as not reviewed in time.", time));
        endings.put("boundaryEvent_confirmationDeadline",
                time -> said("The deadline passed on {time} while you were answering: what your country "
                + "had not answered is recorded as not confirmed.", time));
        endings.put("boundaryEvent_identityUnanswered",
                time -> said("The deadline passed on {time} while you were answering: the identity is "
                + "recorded as not answered.", time));
        endings.put("boundaryEvent_outcomeOverdue",
                time -> said("The deadline passed on {time} while you were answering: the outcome of the "
                + "arrest is recorded as not reported.", time));
        endings.put("boundaryEvent_assessmentDeadline",
                time -> said("The deadline passed on {time} while you were answering: the lead is recorded "
                + "as not used.", time));
        endings.put("startEvent_leadWithdrawn",
                time -> said("The country that reported this withdrew its report on {time}: there is nothing left "
                + "to answer.", time));
        endings.put("startEvent_arrestWithdrawn",
                time -> said("Those who reported this arrest withdrew their report on {time}: there is nothing "
                + "left to answer.", time));
        endings.put("startEvent_identityDeniedAfterAll",
                time -> said("The country that had confirmed the identity corrected its answer on {time}: "
                + "there is nothing left to follow.", time));
        endings.put("startEvent_arrestEnded",
                time -> said("On {time} the person was reported to be free again, which ended this task.", time));
        endings.put("boundaryEvent_decisionDeadline",
                time -> said("The time to decide ended on {time}: the targets without a decision go on being "
                + "sought.", time));
        endings.put("boundaryEvent_departureOver",
                time -> said("On {time} the country came back or the operation ended: there is nothing left to "
                + "decide.", time));
        endings.put("boundaryEvent_allAnswered",
                time -> said("On {time} the last country answered, so that nobody is left to chase.", time));
        endings.put("boundaryEvent_chaseDeadline",
                time -> said("The time to decide ended on {time}: whoever had not answered is recorded as "
                + "silent.", time));
        endings.put("boundaryEvent_freezeDeadline",
                time -> said("The operation began on {time}: its target list was frozen as it stood.", time));
        endings.put("boundaryEvent_operationStart", time -> said("On {time} the operational phase began by its date.", time));
        endings.put("boundaryEvent_operationEnd", time -> said("On {time} the operational phase ended by its date.", time));
        endings.put("boundaryEvent_answerDeadline",
                time -> said("The deadline passed on {time} while you were answering: it is recorded that the "
                + "release was not answered, and nothing is released.", time));
        endings.put("boundaryEvent_releaseSettled", time -> said("On {time} another supplier refused the release: there is nothing left to "
                + "answer.", time));
        endings.put("boundaryEvent_closingDeadline", time -> said("On {time} the operation was closed by its date.", time));
        return Map.copyOf(endings);
    }
}
