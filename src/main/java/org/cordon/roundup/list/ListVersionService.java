package org.cordon.roundup.list;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.TargetService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Distributes the later versions of the target list. Additions, joins, splits and withdrawals stay pending until the coordinator
 * distributes the next version. The countries concerned are informed only of these changes, and are asked only for new confirmations.
 */
@Service
@Transactional
public class ListVersionService {

    private final ListFreezer freezer;
    private final ListChanges changes;
    private final ListMessages messages;
    private final Confirmations confirmations;
    private final TargetService targetService;
    private final Operations operations;
    private final OperationService operationService;
    private final CurrentCaller caller;

    ListVersionService(ListFreezer freezer, ListChanges changes, ListMessages messages, Confirmations confirmations,
            TargetService targetService, Operations operations, OperationService operationService, CurrentCaller caller) {
        this.freezer = freezer;
        this.changes = changes;
        this.messages = messages;
        this.confirmations = confirmations;
        this.targetService = targetService;
        this.operations = operations;
        this.operationService = operationService;
        this.caller = caller;
    }

    /**
     * Checks that the caller may distribute a version. Callers call this method before they read the request body.
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
     * @param last the number of the latest version when the coordinator looked at the changes, or null
     * @param seen the fingerprint of the changes that the coordinator saw, or null
     * @return the number of the new version
     * @throws Refusal conflict, if nothing has changed, if somebody else has distributed the version, or if the changes differ by now
     */
    public int distribute(String reference, Integer last, String seen) {
        requireDistributable(reference);
        var operation = operations.lock(reference);
        requireDistributed(operation);
        if (last != null && last != operation.listVersion()) {
            throw Refusal.outdated(
                    "The last version of the target list of {reference} is {version}, not {last}; look at the changes again.", reference,
                    operation.listVersion(), last);
        }
        var pending = changes.since(reference, operation.listVersion());
        if (pending.isEmpty()) {
            throw Refusal.conflict("Nothing has changed since version {listVersion} of the target list of {reference}.",
                    operation.listVersion(), reference);
        }
        if (seen != null && !seen.equals(ListChanges.seen(pending))) {
            throw Refusal.outdated("The target list of {reference} has changed again after you looked at it; look at the changes again.",
                    reference);
        }
        var following = changes.following(operation, pending);
        var version = freezer.next(operation, pending, following.news());
        confirmations.add(following.toAsk());
        following.touched().stream().filter(target -> !confirmations.isAnyOpen(target)).forEach(targetService::confirmationSettled);
        following.news().forEach(news -> messages.tellOfNext(operation, news));
        following.hostsAbsent().forEach((country, count) -> messages.tellOfHostNotTakingPart(reference, country, count));
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
}
