package org.cordon.roundup.list;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.springframework.stereotype.Component;

/**
 * Freezes a version of the target list, with its targets, its changes and the news for each country. The frozen version becomes the latest.
 */
@Component
final class ListFreezer {

    private final TargetList list;
    private final ListVersions versions;
    private final OperationService operations;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;

    ListFreezer(TargetList list, ListVersions versions, OperationService operations, Ledger ledger, CurrentCaller caller, ActTimes times) {
        this.list = list;
        this.versions = versions;
        this.operations = operations;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
    }

    /** Freezes the first version. */
    int first(Operation operation) {
        var version = operation.listVersion() + 1;
        var at = times.of(operation, operation.screeningDeadline());
        list.freeze(operation.reference(), version, caller.get().user(), at.toInstant());
        record(operation, version, at);
        return version;
    }

    /** Freezes a later version, with its changes and the news for each country. */
    int next(Operation operation, List<ListChange> changes, List<ListNews> news) {
        var version = operation.listVersion() + 1;
        var reference = operation.reference();
        var at = times.of(operation, operation.planned());
        list.freezeNext(reference, version, caller.get().user(), at.toInstant());
        versions.changed(reference, version, changes);
        news.forEach(one -> versions.told(reference, version, one));
        record(operation, version, at);
        return version;
    }

    private void record(Operation operation, int version, ZonedDateTime at) {
        operations.listFrozen(operation.reference(), version);
        ledger.record(new Fact(operation.reference(), ListFact.LIST_FROZEN, null, null, null, at, Map.of("version", version)));
    }
}
