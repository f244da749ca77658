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

/** Starts the processes of products, and tells them what has happened. */
@Component
public final class ProductWorkflow {

    private final Processes processes;
    private final CamundaOfferedTasks tasks;

    ProductWorkflow(Processes processes, CamundaOfferedTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    /** A product was written by other means than the start form. */
    public void written(String product) {
        processes.start(ProductMakingProcess.KEY, product, Variables.PRODUCT_REFERENCE.is(product));
    }

    /** It was changed, or may go now to all of its audience. */
    public void changed(String product) {
        processes.tell(Messages.PRODUCT_CHANGED, product);
    }

    /** A second reader has said on its page whether it is disseminated. */
    public void read(String product, boolean approved) {
        processes.hand(Messages.PRODUCT_READ, product, Variables.PRODUCT_APPROVED.is(approved));
    }

    /** It was given up, or its file is erased. */
    public void ended(String product) {
        processes.tell(Messages.PRODUCT_ENDED, product);
    }

    /** It is disseminated to one of those for whom it is. */
    public void disseminated(Recipient recipient) {
        processes.start(ProductFeedbackProcess.KEY, recipient.product(),
                ProductFeedbackProcess.Variables.PRODUCT_REFERENCE.is(recipient.product()),
                ProductFeedbackProcess.Variables.COUNTRY.is(recipient.country()),
                ProductFeedbackProcess.Variables.RECIPIENT_GROUP.is(recipient.party()),
                ProductFeedbackProcess.Variables.OWED_BY.is(recipient.owedBy().toString()));
    }

    /** It proposes a target to a country. */
    public void proposed(Proposal proposal) {
        processes.start(TargetProposalProcess.KEY, proposal.product(),
                TargetProposalProcess.Variables.PRODUCT_REFERENCE.is(proposal.product()),
                TargetProposalProcess.Variables.PROPOSAL_NUMBER.is(proposal.number()),
                TargetProposalProcess.Variables.COUNTRY.is(proposal.country()),
                TargetProposalProcess.Variables.OWED_BY.is(proposal.owedBy().toString()));
    }

    /** The country has said on its page whether it takes that up. */
    public void considered(Proposal proposal) {
        processes.tell(TargetProposalProcess.Messages.TARGET_CONSIDERED, proposal.product(),
                TargetProposalProcess.Variables.PROPOSAL_NUMBER.is(proposal.number()));
    }

    /** He has said on its page what it was worth. */
    public void assessed(Recipient recipient) {
        processes.tell(ProductFeedbackProcess.Messages.PRODUCT_ASSESSED, recipient.product(),
                ProductFeedbackProcess.Variables.COUNTRY.is(recipient.country()));
    }

    /** It was recalled: nobody has to settle any more what becomes of it, and a job tells those for whom it was. */
    public void recalled(String product) {
        nothingMore(product);
        if (processes.open(ProductRecallProcess.KEY, product).isEmpty()) {
            processes.start(ProductRecallProcess.KEY, product,
                    ProductRecallProcess.Variables.PRODUCT_REFERENCE.is(product), ProductRecallProcess.Variables.ALREADY_RECALLED.is(true));
        }
    }

    /** Nothing more is asked of those for whom it was. */
    public void nothingMore(String product) {
        processes.tell(ProductFeedbackProcess.Messages.PRODUCT_RECALLED, product);
    }

    /** Something that it cites may not go to all of its audience any more: these analysts have until then to settle that. */
    public void held(String product, List<String> authors, String until) {
        processes.start(ProductRecallProcess.KEY, product,
                ProductRecallProcess.Variables.PRODUCT_REFERENCE.is(product),
                ProductRecallProcess.Variables.ALREADY_RECALLED.is(false),
                ProductRecallProcess.Variables.AUTHOR_GROUP.is(ProductMakingProcess.groups(authors)),
                ProductRecallProcess.Variables.OWED_BY.is(until));
    }

    /** Everything may go again. */
    public void free(String product) {
        processes.tell(ProductRecallProcess.Messages.PRODUCT_FREE, product);
    }

    /** Other analysts answer for it, or read it: what is asked of it at this moment is for these. */
    public void staffed(String product, List<String> authors, List<String> readers) {
        tasks.give(product, Elements.READ_PRODUCT, Roles.analysts(readers));
        tasks.give(product, Elements.MEND_PRODUCT, Roles.analysts(authors));
        tasks.give(product, ProductRecallProcess.Elements.SETTLE_PRODUCT, Roles.analysts(authors));
    }
}
