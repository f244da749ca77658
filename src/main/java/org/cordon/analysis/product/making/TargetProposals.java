package org.cordon.analysis.product.making;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Proposal;
import org.cordon.analysis.product.ProposalOutcome;
import org.cordon.analysis.product.Proposals;
import org.cordon.analysis.product.VisibleProducts;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers of countries to proposed targets. A country that takes a proposal up nominates nobody yet: only the form of a
 * nomination is filled in.
 */
@Service
@Transactional
public class TargetProposals {

    private final Proposals proposals;
    private final VisibleProducts visible;
    private final Operations operations;
    private final ProductWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    TargetProposals(Proposals proposals, VisibleProducts visible, Operations operations, ProductWorkflow workflow, CurrentCaller caller,
            ActLimits acts, Clock clock) {
        this.proposals = proposals;
        this.visible = visible;
        this.operations = operations;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found, if the caller does not see the product; forbidden, if the proposal is made to another
     *                 country, or the product is held back
     */
    @Transactional(readOnly = true)
    public Proposal requireAsked(String reference, int number) {
        visible.require(reference);
        return proposals.find(reference, number).filter(one -> caller.get().country().filter(one.country()::equals).isPresent())
                .orElseThrow(() -> Refusal.forbidden("{reference} has no open proposal with this number for your country.", reference));
    }

    /**
     * Takes a proposal up for an operation in which nominations are made, or declines it.
     *
     * @throws Refusal with every reason and its field; conflict, if the proposal is no longer open
     */
    public void consider(String reference, int number, JsonNode posted) {
        considerByTask(reference, number, posted);
        workflow.considered(requireAsked(reference, number));
    }

    /** Decides while the task is being completed. Same refusals as {@link #consider}. */
    public void considerByTask(String reference, int number, JsonNode posted) {
        var proposal = requireAsked(reference, number);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("takenUp", "operation"));
        var isTakenUp = fields.requiredFlag("takenUp");
        var operation = fields.line("operation");
        if (isTakenUp && (operation == null || !proposals.takesPart(operation)
                || operations.find(operation).filter(one -> one.phase() == Phase.NOMINATION).isEmpty())) {
            fields.refuse("operation", said("must be an operation to which your country can nominate now"));
        }
        fields.refuseIfWrong();
        if (visible.require(reference).state() != ProductState.DISSEMINATED || !proposals.decide(proposal,
                isTakenUp ? ProposalOutcome.TAKEN_UP : ProposalOutcome.DECLINED, isTakenUp ? operation : null, clock.instant())) {
            throw Refusal.conflict("What {reference} proposes is not to be decided any more.", reference);
        }
    }
}
