package org.cordon.roundup.arrest.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.roundup.arrest.Arrests;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.report.ReportChange;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportChanges.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers of the caller's country about the identity of persons arrested. */
@Service
@Transactional(readOnly = true)
public class GivenIdentities {

    private final Arrests arrests;
    private final ReportChanges changes;
    private final OperationService operations;
    private final CurrentCaller caller;

    GivenIdentities(Arrests arrests, ReportChanges changes, OperationService operations, CurrentCaller caller) {
        this.arrests = arrests;
        this.changes = changes;
        this.operations = operations;
        this.caller = caller;
    }

    /** Returns all answers about identities in an operation, the last arrest first. */
    public List<GivenIdentity> in(String operation) {
        operations.visible(operation);
        var answered = arrests.identifiedBy(operation, caller.get().requireCountry());
        var done = changes.of(answered.stream().map(arrest -> IdentityAnswer.key(arrest.reference())).toList()).stream()
                .collect(Collectors.groupingBy(ReportChange::report, Collectors.mapping(change -> new Change(false, change.reason(),
                        change.before(), change.changedBy(), change.changedAt()), Collectors.toList())));
        return answered.stream().map(arrest -> {
            var said = IdentityAnswer.of(arrest);
            var own = done.getOrDefault(IdentityAnswer.key(arrest.reference()), List.of());
            return new GivenIdentity(arrest.reference(), arrest.target(), arrest.country(), arrest.state(), said.confirmed(), said.method(),
                    said.text(), own.size(), arrest.identityCanBeCorrected(), own);
        }).toList();
    }
}
