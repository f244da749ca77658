package org.cordon.hub.smugglinggroup.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.VisibleGroups;
import org.cordon.hub.smugglinggroup.process.TransferWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows proposals to the two countries, and takes the answer of the country that is asked. */
@Service
@Transactional
public class TransferAnswers {

    private final GroupTransfers transfers;
    private final TransferWorkflow workflow;
    private final VisibleGroups visible;
    private final GroupMerges merges;
    private final CurrentCaller caller;
    private final ActLimits acts;

    TransferAnswers(GroupTransfers transfers, TransferWorkflow workflow, VisibleGroups visible, GroupMerges merges, CurrentCaller caller,
            ActLimits acts) {
        this.transfers = transfers;
        this.workflow = workflow;
        this.visible = visible;
        this.merges = merges;
        this.caller = caller;
        this.acts = acts;
    }

    /** The proposals about a group, the latest first, as far as they concern the reader. */
    public record Proposed(String reference, List<GroupTransfer> items) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }
    }

    /** @throws Refusal not found, if the caller does not see the group */
    @Transactional(readOnly = true)
    public Proposed of(String group) {
        var shown = visible.require(group).reference();
        return new Proposed(shown, transfers.of(merges.seen().leadingTo(shown)));
    }

    /** @throws Refusal not found, if the caller does not see the group; forbidden, if the caller's country has not been asked */
    @Transactional(readOnly = true)
    public void requireAsked(String group) {
        visible.require(group);
        var own = caller.get().country().orElse("");
        if (transfers.of(List.of(group)).stream().noneMatch(one -> one.country().equals(own))) {
            throw Refusal.forbidden("Nobody has asked your country about {reference}.", group);
        }
    }

    /**
     * Agrees to a proposal or refuses it.
     *
     * @throws Refusal as {@link #requireAsked}; with every reason and its field; conflict, if no proposal is open any more
     */
    public void answer(String group, JsonNode posted) {
        answerByTask(group, posted);
        workflow.answered(group);
    }

    /** Answers when an officer completes the task. Same refusals as {@link #answer}. */
    public void answerByTask(String group, JsonNode posted) {
        requireAsked(group);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("agreed", "reason"));
        var agreed = fields.requiredFlag("agreed");
        var reason = fields.text("reason");
        fields.refuseIfWrong();
        if (transfers.lock(group).isEmpty()) {
            throw Refusal.conflict("The proposal on {reference} is closed.", group);
        }
        transfers.answer(group, agreed ? TransferState.AGREED : TransferState.REFUSED, reason);
        AuditNotes.concerns(group);
    }
}
