package org.cordon.analysis.product.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.product.making.Dissemination;
import org.cordon.analysis.product.making.ProductCourse;
import org.cordon.analysis.product.making.ProductFeedback;
import org.cordon.analysis.product.making.ProductMending;
import org.cordon.analysis.product.making.ProductRecall;
import org.cordon.analysis.product.making.ProductWriting;
import org.cordon.analysis.product.making.ProposalCourse;
import org.cordon.analysis.product.making.SecondReading;
import org.cordon.analysis.product.making.TargetProposals;
import org.cordon.analysis.product.process.ProductMakingProcess.Inputs;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of the processes of products. */
@Configuration(proxyBeanMethods = false)
class ProductDelegates {

    /**
     * {@code serviceTask_disseminateProduct}: disseminates the product if everything that the product cites may go to its audience, and
     * records whether the product was disseminated.
     */
    @Bean
    JavaDelegate disseminateProductDelegate(Dissemination dissemination) {
        return about(Variables.PRODUCT_REFERENCE).answer(Variables.PRODUCT_DISSEMINATED, dissemination::disseminate);
    }

    /** {@code serviceTask_giveUpProduct}: gives up a product that nobody mended in time. */
    @Bean
    JavaDelegate giveUpProductDelegate(ProductCourse course) {
        return about(Variables.PRODUCT_REFERENCE).call(course::giveUp);
    }

    /** {@code serviceTask_endReleases}: ends the requests for releases for a product that was given up or whose file is erased. */
    @Bean
    JavaDelegate endReleasesDelegate(ProductCourse course) {
        return about(Variables.PRODUCT_REFERENCE).call(course::endRequests);
    }

    /** {@code sendTask_tellRecipient}: tells one recipient of the product. */
    @Bean
    JavaDelegate tellRecipientDelegate(ProductFeedback feedback) {
        return about(ProductFeedbackProcess.Variables.PRODUCT_REFERENCE, ProductFeedbackProcess.Variables.COUNTRY).call(feedback::tell);
    }

    /** {@code serviceTask_recordNothingSaid}: records that the recipient gave no feedback in time. */
    @Bean
    JavaDelegate recordNothingSaidDelegate(ProductFeedback feedback) {
        return about(ProductFeedbackProcess.Variables.PRODUCT_REFERENCE, ProductFeedbackProcess.Variables.COUNTRY)
                .call(feedback::recordSilence);
    }

    /** {@code serviceTask_recallUnsettled}: recalls a held product whose author did not settle it in time. */
    @Bean
    JavaDelegate recallUnsettledDelegate(ProductRecall recall) {
        return about(ProductRecallProcess.Variables.PRODUCT_REFERENCE).call(recall::recallUnsettled);
    }

    /** {@code sendTask_tellOfProposal}: tells the country to which a person is proposed. */
    @Bean
    JavaDelegate tellOfProposalDelegate(ProposalCourse proposals) {
        return about(TargetProposalProcess.Variables.PRODUCT_REFERENCE, TargetProposalProcess.Variables.PROPOSAL_NUMBER)
                .call(proposals::tell);
    }

    /** {@code serviceTask_recordNotConsidered}: records that the country did not answer in time. */
    @Bean
    JavaDelegate recordNotConsideredDelegate(ProposalCourse proposals) {
        return about(TargetProposalProcess.Variables.PRODUCT_REFERENCE, TargetProposalProcess.Variables.PROPOSAL_NUMBER)
                .call(proposals::recordSilence);
    }

    /** {@code sendTask_tellOfRecall}: tells all recipients of the recall. */
    @Bean
    JavaDelegate tellOfRecallDelegate(ProductRecall recall) {
        return about(ProductRecallProcess.Variables.PRODUCT_REFERENCE).call(recall::tell);
    }

    /** Completes {@code userTask_assessProduct} with {@code feedback}. */
    @Bean
    TaskListener assessProductListener(ProductFeedback feedback) {
        return task -> feedback.assessByTask(ProductFeedbackProcess.Variables.PRODUCT_REFERENCE.from(task).require(),
                Posted.json(task, ProductFeedbackProcess.Inputs.FEEDBACK));
    }

    /** Completes {@code userTask_considerTarget} with {@code consideration}. */
    @Bean
    TaskListener considerTargetListener(TargetProposals proposals) {
        return task -> proposals.considerByTask(TargetProposalProcess.Variables.PRODUCT_REFERENCE.from(task).require(),
                TargetProposalProcess.Variables.PROPOSAL_NUMBER.from(task).require(),
                Posted.json(task, TargetProposalProcess.Inputs.CONSIDERATION));
    }

    /** Completes {@code userTask_mendProduct}: sends the product back to the check unchanged. */
    @Bean
    TaskListener mendProductListener(ProductMending mending) {
        return task -> mending.leaveByTask(Variables.PRODUCT_REFERENCE.from(task).require());
    }

    /** Completes {@code userTask_readProduct} with {@code reading}. */
    @Bean
    TaskListener readProductListener(SecondReading reading) {
        return task -> Variables.PRODUCT_APPROVED.on(task).set(
                reading.readByTask(Variables.PRODUCT_REFERENCE.from(task).require(), Posted.json(task, Inputs.READING)));
    }

    /** Completes {@code userTask_settleProduct} with {@code recall}: the product is recalled. */
    @Bean
    TaskListener settleProductListener(ProductRecall recall) {
        return task -> recall.recallByTask(ProductRecallProcess.Variables.PRODUCT_REFERENCE.from(task).require(),
                Posted.json(task, ProductRecallProcess.Inputs.RECALL));
    }

    /** {@code startEvent_writeProduct}: takes the product that the start form holds. A product that came over REST is already stored. */
    @Bean
    ExecutionListener writeProductListener(ProductWriting writing) {
        return startForm(Variables.PRODUCT_REFERENCE, Inputs.PRODUCT, writing::writeByForm);
    }

    /** {@code serviceTask_askToMend}: hands the product back to the analysts who answer for it. */
    @Bean
    JavaDelegate askToMendDelegate(ProductCourse course) {
        return execution -> {
            var handedBack = course.askToMend(Variables.PRODUCT_REFERENCE.from(execution).require());
            Variables.AUTHOR_GROUP.on(execution).set(ProductMakingProcess.groups(handedBack.authors()));
            Variables.MEND_BY.on(execution).set(handedBack.until().toString());
        };
    }

    /**
     * {@code serviceTask_checkProduct}: records whether everything that the product cites may go to its whole audience, and who can be the
     * second reader.
     */
    @Bean
    JavaDelegate checkProductDelegate(ProductCourse course) {
        return execution -> {
            var checked = course.check(Variables.PRODUCT_REFERENCE.from(execution).require());
            Variables.ALL_MAY_GO.on(execution).set(checked.mayGo());
            Variables.SECOND_READER_GROUPS.on(execution).set(ProductMakingProcess.groups(checked.readers()));
            Variables.READ_BY.on(execution).set(checked.readBy().toString());
        };
    }
}
