package org.cordon.analysis.product.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.analysis.product.ProductWorkflow;
import org.cordon.analysis.product.Proposal;
import org.cordon.analysis.product.Recipient;
import org.cordon.analysis.product.process.ProductMakingProcess.Elements;
import org.cordon.analysis.product.process.ProductMakingProcess.Messages;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.CamundaOfferedTasks;
import org.springframework.stereotype.Component;

/** Starts the processes of products, and tells them what has happened. */
@Component
final class CamundaProductWorkflow implements ProductWorkflow {

    private final RuntimeService runtime;
    private final CamundaOfferedTasks tasks;

    CamundaProductWorkflow(RuntimeService runtime, CamundaOfferedTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void written(String product) {
        runtime.startProcessInstanceByKey(ProductMakingProcess.KEY, product, Map.of(Variables.PRODUCT_REFERENCE.name(), product));
    }

    @Override
    public void changed(String product) {
        tell(Messages.PRODUCT_CHANGED, product);
    }

    @Override
    public void read(String product, boolean approved) {
        runtime.createMessageCorrelation(Messages.PRODUCT_READ).processInstanceBusinessKey(product)
                .setVariable(Variables.PRODUCT_APPROVED.name(), approved).correlateAll();
    }

    @Override
    public void ended(String product) {
        tell(Messages.PRODUCT_ENDED, product);
    }

    @Override
    public void disseminated(Recipient recipient) {
        runtime.startProcessInstanceByKey(ProductFeedbackProcess.KEY, recipient.product(), Map.of(
                ProductFeedbackProcess.Variables.PRODUCT_REFERENCE.name(), recipient.product(),
                ProductFeedbackProcess.Variables.COUNTRY.name(), recipient.country(),
                ProductFeedbackProcess.Variables.RECIPIENT_GROUP.name(), recipient.party(),
                ProductFeedbackProcess.Variables.OWED_BY.name(), recipient.owedBy().toString()));
    }

    @Override
    public void proposed(Proposal proposal) {
        runtime.startProcessInstanceByKey(TargetProposalProcess.KEY, proposal.product(), Map.of(
                TargetProposalProcess.Variables.PRODUCT_REFERENCE.name(), proposal.product(),
                TargetProposalProcess.Variables.PROPOSAL_NUMBER.name(), proposal.number(),
                TargetProposalProcess.Variables.COUNTRY.name(), proposal.country(),
                TargetProposalProcess.Variables.OWED_BY.name(), proposal.owedBy().toString()));
    }

    @Override
    public void considered(Proposal proposal) {
        runtime.createMessageCorrelation(TargetProposalProcess.Messages.TARGET_CONSIDERED)
                .processInstanceBusinessKey(proposal.product())
                .processInstanceVariableEquals(TargetProposalProcess.Variables.PROPOSAL_NUMBER.name(), proposal.number()).correlateAll();
    }

    @Override
    public void assessed(Recipient recipient) {
        runtime.createMessageCorrelation(ProductFeedbackProcess.Messages.PRODUCT_ASSESSED)
                .processInstanceBusinessKey(recipient.product())
                .processInstanceVariableEquals(ProductFeedbackProcess.Variables.COUNTRY.name(), recipient.country()).correlateAll();
    }

    @Override
    public void recalled(String product) {
        nothingMore(product);
        if (runtime.createProcessInstanceQuery().processDefinitionKey(ProductRecallProcess.KEY).processInstanceBusinessKey(product)
                .count() == 0) {
            runtime.startProcessInstanceByKey(ProductRecallProcess.KEY, product, Map.of(
                    ProductRecallProcess.Variables.PRODUCT_REFERENCE.name(), product,
                    ProductRecallProcess.Variables.ALREADY_RECALLED.name(), true));
        }
    }

    @Override
    public void nothingMore(String product) {
        tell(ProductFeedbackProcess.Messages.PRODUCT_RECALLED, product);
    }

    @Override
    public void held(String product, List<String> authors, String until) {
        runtime.startProcessInstanceByKey(ProductRecallProcess.KEY, product, Map.of(
                ProductRecallProcess.Variables.PRODUCT_REFERENCE.name(), product,
                ProductRecallProcess.Variables.ALREADY_RECALLED.name(), false,
                ProductRecallProcess.Variables.AUTHOR_GROUP.name(), ProductMakingProcess.groups(authors),
                ProductRecallProcess.Variables.OWED_BY.name(), until));
    }

    @Override
    public void free(String product) {
        tell(ProductRecallProcess.Messages.PRODUCT_FREE, product);
    }

    @Override
    public void staffed(String product, List<String> authors, List<String> readers) {
        tasks.give(product, Elements.READ_PRODUCT, Roles.analysts(readers));
        tasks.give(product, Elements.MEND_PRODUCT, Roles.analysts(authors));
        tasks.give(product, ProductRecallProcess.Elements.SETTLE_PRODUCT, Roles.analysts(authors));
    }

    private void tell(String message, String product) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(product).correlateAll();
    }
}
