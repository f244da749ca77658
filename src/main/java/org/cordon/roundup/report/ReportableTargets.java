package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Spoken;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides on which targets a country may report, and for how long. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportableTargets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final VisibleTargets targets;
    private final TargetService pursuit;
    private final Operations operations;
    private final CurrentCaller caller;

    ReportableTargets(VisibleTargets targets, TargetService pursuit, Operations operations, CurrentCaller caller) {
        this.targets = targets;
        this.pursuit = pursuit;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Returns the country on whose behalf the caller reports.
     *
     * @throws Refusal forbidden, if the caller is not an officer of a country
     */
    public String reporter() {
        return caller.get().country().orElseThrow(() -> Refusal.forbidden("Only the officers of a country report on persons."));
    }

    /**
     * Returns the target if the caller sees it. A caller who sees a target may report on it.
     *
     * @throws Refusal forbidden, if the caller is not an officer of a country, even if there is no such target; not found, if an officer
     * does not see the target
     */
    public Target visible(String reference) {
        reporter();
        return targets.requireVisible(reference);
    }

    /** Returns the target and locks its row until the transaction ends, so that reports on one person are taken one after the other. */
    public Target lock(String reference) {
        return pursuit.lock(reference);
    }

    /** Whether reports still change anything. Reports do so while the person is pursued and the operation was not called off. */
    public boolean isPursued(Target target) {
        return isPursued(target, operationOf(target));
    }

    /**
     * Returns the operation that seeks the person.
     *
     * @throws Refusal conflict, if reports no longer change anything
     */
    public Operation requirePursued(Target target) {
        var operation = operationOf(target);
        if (!isPursued(target, operation)) {
            throw Refusal.conflict("The pursuit of {target} has ended; nothing more can be reported on it.", target.reference());
        }
        return operation;
    }

    private static boolean isPursued(Target target, Operation operation) {
        return target.state().isPursued() && operation.phase() != Phase.CANCELLED;
    }

    /** Moves the target, unless its pursuit has ended meanwhile. The report is handled in both cases. */
    public void whilePursued(String target, Consumer<String> move) {
        if (lock(target).state().isPursued()) {
            move.accept(target);
        }
    }

    public Operation operationOf(Target target) {
        return operations.find(target.operation()).orElseThrow();
    }

    /** Refuses an event that happened too long before the operation to be a part of it. */
    public void requireRecent(ReportReader reader, Target target, ZonedDateTime happenedAt) {
        var operation = operationOf(target);
        reader.refuseBefore(happenedAt, operation.earliestReport(), said("lies more than a year before the operation began, on {day}",
                (Spoken) language -> DAY.withLocale(language).format(operation.began())));
    }

    /** Returns the countries that want the person. */
    public List<String> wanting(String target) {
        return targets.wanting(target);
    }

    /** Returns the operation of a target given by its reference. */
    public Operation operationOf(String target) {
        return operationOf(targets.find(target).orElseThrow());
    }

    /** Returns the countries in which the person is believed to be, the likeliest first. */
    public List<String> hosts(String target) {
        return targets.hosts(target);
    }

    /** Whether the caller is an officer of a country that wants the person. */
    public boolean isWantedByCaller(String target) {
        return caller.get().country().filter(wanting(target)::contains).isPresent();
    }
}
