package org.cordon.platform.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an officer take over the task of an absent colleague, and records every handover. The engine itself puts tasks back and gives free
 * tasks to officers; the engine reports both acts by {@link #assigned}.
 */
@Service
@Transactional
public class HandoverService {

    private final Handovers handovers;
    private final HeldTasks tasks;
    private final CurrentCaller caller;
    private final Clock clock;

    HandoverService(Handovers handovers, HeldTasks tasks, CurrentCaller caller, Clock clock) {
        this.handovers = handovers;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The holder of a task and its earlier handovers.
     *
     * @param holder the account that has taken the task, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(String holder, List<Handover> handovers) {
    }

    /** @throws Refusal not found, if the caller does not work on the task */
    @Transactional(readOnly = true)
    public Held held(String task) {
        return new Held(open(task).holder(), handovers.of(task));
    }

    /**
     * Gives a colleague's task to the caller.
     *
     * @param from the account that holds the task, as the caller has seen it on the page
     * @throws Refusal not found, if the caller does not work on the task; conflict, if somebody else holds it by now
     */
    public void takeOver(String task, String from) {
        var holder = open(task).holder();
        if (!Objects.equals(holder, from)) {
            throw holder == null ? Refusal.conflict("The task was put back meanwhile: take it.")
                    : Refusal.conflict("The task is no longer with {user}: {holder} has taken it meanwhile.", from, holder);
        }
        tasks.assign(task, caller.get().user());
    }

    /** Records that the task was taken, handed over or put back. */
    public void assigned(String task, String holder) {
        handovers.add(task, holder, caller.get().user(), clock.instant());
    }

    private HeldTasks.Open open(String task) {
        return tasks.open(caller.get(), task)
                .orElseThrow(() -> Refusal.notFound("There is no such task, or none that you work on."));
    }
}
