package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.hub.smugglinggroup.transfer.GroupMerges;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records which operation was launched from which group. Each participating country is offered the persons that it supplied to the group,
 * so that it can nominate them. Nobody else learns that the operation was launched from a group.
 */
@Service
@Transactional
public class GroupOperationService {

    private final VisibleGroups visible;
    private final GroupMerges merges;
    private final GroupOperations launched;
    private final OperationService operations;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    GroupOperationService(VisibleGroups visible, GroupMerges merges, GroupOperations launched, OperationService operations,
            CurrentCaller caller, ActLimits acts, Clock clock) {
        this.visible = visible;
        this.merges = merges;
        this.launched = launched;
        this.operations = operations;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the group; forbidden, if the caller is not of the coordination */
    @Transactional(readOnly = true)
    public void requireCoordinator(String group) {
        visible.require(group);
        if (!caller.get().isCoordinator()) {
            throw Refusal.forbidden("Only the coordination launches operations from {reference}.", group);
        }
    }

    /**
     * Notes that an operation was launched from a group.
     *
     * @throws Refusal as {@link #requireCoordinator}; invalid, if there is no operation with the posted code
     */
    public void launch(String group, JsonNode posted) {
        requireCoordinator(group);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("operation"));
        var operation = fields.line("operation");
        if (operation == null || operations.findVisible(operation).isEmpty()) {
            fields.refuse("operation", said("must be the code of an operation"));
        }
        fields.refuseIfWrong();
        var shown = visible.require(group).reference();
        launched.add(shown, operation, clock.instant());
        AuditNotes.concerns(shown);
    }

    /**
     * Returns the operations that were launched from a group.
     *
     * @throws Refusal as {@link #requireCoordinator}
     */
    @Transactional(readOnly = true)
    public List<String> launched(String group) {
        requireCoordinator(group);
        return launched.of(merges.seen().leadingTo(visible.require(group).reference()));
    }

    /**
     * Returns the persons that the caller's country supplied to the groups behind an operation and could nominate for it.
     *
     * @throws Refusal not found, if the caller does not see the operation; forbidden, unless the caller works for a country's bureau
     */
    @Transactional(readOnly = true)
    public List<ProposedPerson> persons(String operation) {
        operations.visible(operation);
        caller.get().requireCountry();
        return launched.persons(operation);
    }
}
