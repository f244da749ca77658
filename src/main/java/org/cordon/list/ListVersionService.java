package org.cordon.list;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.ConfirmationDeadlines;
import org.cordon.confirmation.Confirmations;
import org.cordon.confirmation.ListWorkflow;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operation;
import org.cordon.operation.OperationService;
import org.cordon.operation.Operations;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.pursuit.TargetService;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The later versions of the target list. What was added, joined, split again or withdrawn since the last one is pending until the
 * coordinator distributes the next; countries concerned are told of that alone, and asked about what they were not asked about before.
 */
@Service
@Transactional
public class ListVersionService {

    private final TargetList list;
    private final ListVersions versions;
    private final ListChanges changes;
    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final TargetService targetService;
    private final ListWorkflow workflow;
    private final Operations operations;
    private final OperationService operationService;
    private final Participants participants;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    ListVersionService(TargetList list, ListVersions versions, ListChanges changes, Confirmations confirmations,
            ConfirmationDeadlines deadlines,
            TargetService targetService, ListWorkflow workflow, Operations operations, OperationService operationService,
            Participants participants, Ledger ledger, Notifications notifications, CurrentCaller caller, ActTimes times, Clock clock) {
        this.list = list;
        this.versions = versions;
        this.changes = changes;
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.targetService = targetService;
        this.workflow = workflow;
        this.operations = operations;
        this.operationService = operationService;
        this.participants = participants;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Whether the caller may distribute a version; asked before what he sends is read.
     *
     * @throws Refusal not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public void requireDistributable(String reference) {
        operationService.visible(reference);
        caller.get().requireCoordinator();
    }

    /**
     * Distributes the next version of the list.
     *
     * @param last the version that was the last one when the coordinator looked at the changes, or null
     * @param seen of the changes that he saw then, or null
     * @return the version
     * @throws Refusal conflict if nothing has changed, if others have distributed it, or if the changes have become others
     */
    public int distribute(String reference, Integer last, String seen) {
        requireDistributable(reference);
        var operation = operations.lock(reference);
        requireDistributed(operation);
        var version = operation.listVersion() + 1;
        if (last != null && last != operation.listVersion()) {
            throw Refusal.outdated(
                    "The last version of the target list of {reference} is {version}, not {last}; look at the changes again.", reference,
                    operation.listVersion(), last);
        }
        var pending = changes.since(reference, operation.listVersion());
        if (pending.isEmpty()) {
            throw Refusal.conflict("Nothing has changed since version {listVersion} of the target list of {reference}.",
                    operation.listVersion(),
                    reference);
        }
        if (seen != null && !seen.equals(ListChanges.seen(pending))) {
            throw Refusal.outdated("The target list of {reference} has changed again after you looked at it; look at the changes again.",
                    reference);
        }
        var takingPart = participants.takingPart(reference);
        var asked = changes.toAsk(operation, pending, takingPart);
        var news = changes.news(pending, takingPart, asked);
        freeze(operation, version, pending, news);
        asked.forEach(confirmations::add);
        changes.touched(pending).stream().filter(target -> !confirmations.isAnyOpen(target))
                .forEach(targetService::confirmationSettled);
        news.forEach(one -> tell(operation, one));
        changes.hostsNotTakingPart(pending, takingPart).forEach((country, count) -> notifications.send(MessageKind.HOST_NOT_TAKING_PART,
                Roles.COORDINATOR, reference, reference, Map.of("country", country, "targets", count.toString())));
        return version;
    }

    static void requireDistributed(Operation operation) {
        if (operation.listVersion() == 0 || operation.phase().compareTo(Phase.CONFIRMATION) < 0) {
            throw Refusal.conflict("The target list of {operation} is not distributed yet.", operation.reference());
        }
        if (operation.phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is {phase}; its target list no longer changes.", operation.reference(), operation.phase());
        }
    }

    private void freeze(Operation operation, int version, List<ListChange> pending, List<ListNews> news) {
        var reference = operation.reference();
        var at = times.of(operation, operation.planned());
        list.freezeNext(reference, version, caller.get().user(), at.toInstant());
        versions.changed(reference, version, pending);
        news.forEach(one -> versions.told(reference, version, one));
        operationService.listFrozen(reference, version);
        ledger.record(new Fact(reference, FactType.LIST_FROZEN, null, null, null, at, Map.of("version", version)));
    }

    private void tell(Operation operation, ListNews news) {
        var participation = References.participation(operation.reference(), news.country());
        var parameters = new HashMap<String, String>();
        parameters.put("targets", String.valueOf(news.items().stream().map(ListNews.Item::target).distinct().count()));
        var deadline = deadlines.ofAsked(operation, news.country(), clock.instant());
        if (news.toConfirm() > 0) {
            workflow.listFrozen(participation);
            if (deadline != null) {
                parameters.put("deadline", deadline.atOffset(ZoneOffset.UTC).toString());
            }
        }
        notifications.send(MessageKind.LIST_CHANGED, Roles.bureau(news.country()), operation.reference(), participation, parameters);
    }
}
