package org.cordon.analysis.product.process;

import java.util.List;
import org.cordon.analysis.product.Proposal;
import org.cordon.analysis.product.Recipient;
import org.cordon.analysis.product.process.ProductMakingProcess.Elements;
import org.cordon.analysis.product.process.ProductMakingProcess.Messages;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.CamundaOfferedTasks;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the processes of products, and reports the decisions made outside their tasks to these processes. */
@Component
public final class ProductWorkflow {

    private final Processes processes;
    private final CamundaOfferedTasks tasks;

    ProductWorkflow(Processes processes, CamundaOfferedTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Starts the process for a product that was not written in the start form. */
    public void written(String product) {
        processes.start(ProductMakingProcess.KEY, product, Variables.PRODUCT_REFERENCE.is(product));
    }

    /** Tells the process that the product was changed, or may now go to all of its audience. */
    public void changed(String product) {
        processes.tell(Messages.PRODUCT_CHANGED, product);
    }

    /** Tells the process that a second reader decided on the page of the product. */
    public void read(String product, boolean approved) {
        processes.hand(Messages.PRODUCT_READ, product, Variables.PRODUCT_APPROVED.is(approved));
    }

    /** Ends the process of a product that was given up or whose file is erased. */
    public void ended(String product) {
        processes.tell(Messages.PRODUCT_ENDED, product);
    }

    /** Starts the feedback process for a recipient. */
    public void disseminated(Recipient recipient) {
        processes.start(ProductFeedbackProcess.KEY, recipient.product(),
                ProductFeedbackProcess.Variables.PRODUCT_REFERENCE.is(recipient.product()),
                ProductFeedbackProcess.Variables.COUNTRY.is(recipient.country()),
                ProductFeedbackProcess.Variables.RECIPIENT_GROUP.is(recipient.party()),
                ProductFeedbackProcess.Variables.OWED_BY.is(recipient.owedBy().toString()));
    }

    /** Starts the process that asks a country about a proposed target. */
    public void proposed(Proposal proposal) {
        processes.start(TargetProposalProcess.KEY, proposal.product(),
                TargetProposalProcess.Variables.PRODUCT_REFERENCE.is(proposal.product()),
                TargetProposalProcess.Variables.PROPOSAL_NUMBER.is(proposal.number()),
                TargetProposalProcess.Variables.COUNTRY.is(proposal.country()),
                TargetProposalProcess.Variables.OWED_BY.is(proposal.owedBy().toString()));
    }

    /** Tells the process that the country decided on the page of the product. */
    public void considered(Proposal proposal) {
        processes.tell(TargetProposalProcess.Messages.TARGET_CONSIDERED, proposal.product(),
                TargetProposalProcess.Variables.PROPOSAL_NUMBER.is(proposal.number()));
    }

    /** Tells the process that the recipient gave feedback on the page of the product. */
    public void assessed(Recipient recipient) {
        processes.tell(ProductFeedbackProcess.Messages.PRODUCT_ASSESSED, recipient.product(),
                ProductFeedbackProcess.Variables.COUNTRY.is(recipient.country()));
    }

    /** Ends all questions to the audience and the author about a recalled product, and lets a job tell all recipients. */
    public void recalled(String product) {
        nothingMore(product);
        if (processes.open(ProductRecallProcess.KEY, product).isEmpty()) {
            processes.start(ProductRecallProcess.KEY, product,
                    ProductRecallProcess.Variables.PRODUCT_REFERENCE.is(product), ProductRecallProcess.Variables.ALREADY_RECALLED.is(true));
        }
    }

    /** Ends all questions to the audience about the product: for feedback, and on proposed targets. */
    public void nothingMore(String product) {
        processes.tell(ProductFeedbackProcess.Messages.PRODUCT_RECALLED, product);
    }

    /**
     * Starts the process for a product that may no longer go to all of its audience. The analysts who answer for it have to settle it by
     * the given time.
     */
    public void held(String product, List<String> authors, String until) {
        processes.start(ProductRecallProcess.KEY, product,
                ProductRecallProcess.Variables.PRODUCT_REFERENCE.is(product),
                ProductRecallProcess.Variables.ALREADY_RECALLED.is(false),
                ProductRecallProcess.Variables.AUTHOR_GROUP.is(ProductMakingProcess.groups(authors)),
                ProductRecallProcess.Variables.OWED_BY.is(until));
    }

    /** Tells the process that everything the product cites may go to its audience again. */
    public void free(String product) {
        processes.tell(ProductRecallProcess.Messages.PRODUCT_FREE, product);
    }

    /** Hands the open tasks of a product to the analysts who now answer for it or can read it. */
    public void staffed(String product, List<String> authors, List<String> readers) {
        tasks.give(product, Elements.READ_PRODUCT, Roles.analysts(readers));
        tasks.give(product, Elements.MEND_PRODUCT, Roles.analysts(authors));
        tasks.give(product, ProductRecallProcess.Elements.SETTLE_PRODUCT, Roles.analysts(authors));
    }
}
