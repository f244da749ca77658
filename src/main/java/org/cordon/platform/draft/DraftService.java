package org.cordon.platform.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.model.ProcessDeclaration.StartForm;
import org.cordon.kernel.shared.model.ProcessDeclaration.Starter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what officers fill in, so that a closed browser loses nothing. The draft of a task belongs to the group that works on it: every
 * officer of the group continues the same draft. A start form is nobody's task yet, so its draft belongs to the account that fills it in.
 */
@Service
@Transactional
public class DraftService {

    /** The time for which unsent start forms are kept. The draft of a task ends with its task, but a start form has no such end. */
    private static final Period KEPT_UNSENT = Period.ofDays(30);

    private final Drafts drafts;
    private final HeldTasks tasks;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Map<String, Starter> startForms;

    DraftService(Drafts drafts, HeldTasks tasks, CurrentCaller caller, Clock clock, List<ProcessDeclaration> processes) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
        startForms = processes.stream().flatMap(process -> process.startForm().stream())
                .collect(Collectors.toMap(StartForm::name, StartForm::starter));
    }

    /**
     * Returns the caller's draft of a task, without the parts about items that are withheld from the caller by now.
     *
     * @param task the id of an open task, or the name of a start form
     * @throws Refusal not found, if the caller does not work on the task
     */
    @Transactional(readOnly = true)
    public Draft read(String task) {
        return drafts.find(task, owner(task)).map(this::shown).orElse(Draft.NONE);
    }

    private Draft shown(Draft draft) {
        var named = NamedItems.in(draft.content());
        var withheld = named.isEmpty() ? named : drafts.withheld(named, caller.get().party());
        return withheld.isEmpty() ? draft
                : new Draft(NamedItems.without(draft.content(), withheld).orElse(null), draft.version(), draft.keptBy(), draft.keptAt());
    }

    /** @throws Refusal not found, if the caller does not work on the task */
    @Transactional(readOnly = true)
    public void requireWorkOn(String task) {
        owner(task);
    }

    /**
     * Replaces the kept draft by the draft of the caller.
     *
     * @param seen the version of the kept draft that the caller has seen; 0 if there was no draft
     * @throws Refusal conflict, if that version is no longer there. If another draft was kept since, the refusal names its account and the
     *     time.
     */
    public Draft keep(String task, int seen, JsonNode content) {
        var owner = owner(task);
        var now = clock.instant();
        dropUnsent(now);
        var draft = new Draft(content, seen + 1, caller.get().user(), now);
        if (!drafts.keep(task, owner, draft)) {
            throw overtaken(drafts.find(task, owner));
        }
        return draft;
    }

    private static Refusal overtaken(Optional<Draft> other) {
        return other
                .map(draft -> Refusal.conflict("Your draft was not kept, because {user} kept another one at {time}. Load that one, or keep "
                + "yours in its place.",
                        draft.keptBy(), new Moment(draft.keptAt())))
                .orElseGet(() -> Refusal.conflict(
                        "Your draft was not kept: the one that you began from is gone. Load the form again, or keep yours as a new one."));
    }

    private void dropUnsent(Instant now) {
        drafts.dropOlder(startForms.keySet(), now.atZone(ZoneOffset.UTC).minus(KEPT_UNSENT).toInstant());
    }

    /** Drops the caller's own draft of a form, or the draft of the caller's group for a task. */
    public void drop(String task) {
        drafts.drop(task, owner(task));
    }

    private String owner(String task) {
        var caller = this.caller.get();
        if (startForms.containsKey(task)) {
            return Optional.of(caller).filter(one -> starts(one, startForms.get(task))).map(Caller::user)
                    .orElseThrow(DraftService::notFound);
        }
        return tasks.open(caller, task).map(HeldTasks.Open::group).orElseThrow(DraftService::notFound);
    }

    private static boolean starts(Caller caller, Starter starter) {
        return switch (starter) {
            case COORDINATOR -> caller.isCoordinator();
            case BUREAU -> caller.country().isPresent();
            case ANALYST -> caller.isAnalyst();
            case BUREAU_OR_COORDINATOR -> caller.country().isPresent() || caller.isCoordinator();
        };
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such task, or none that you work on.");
    }
}
