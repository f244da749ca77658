package org.cordon.analysis.product.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.product.making.Dissemination;
import org.cordon.analysis.product.making.ProductCourse;
import org.cordon.analysis.product.making.ProductFeedback;
import org.cordon.analysis.product.making.ProductRecall;
import org.cordon.analysis.product.making.ProposalCourse;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of the processes of products that need no more than references. */
@Configuration(proxyBeanMethods = false)
class ProductDelegates {

    /** {@code serviceTask_disseminateProduct}: whether those for whom it is have it now. */
    @Bean
    JavaDelegate disseminateProductDelegate(Dissemination dissemination) {
        return about(Variables.PRODUCT_REFERENCE).answer(Variables.PRODUCT_DISSEMINATED, dissemination::disseminate);
    }

    /** {@code serviceTask_giveUpProduct}: nobody has mended it in time. */
    @Bean
    JavaDelegate giveUpProductDelegate(ProductCourse course) {
        return about(Variables.PRODUCT_REFERENCE).call(course::giveUp);
    }

    /** {@code serviceTask_endReleases}: it was given up, or its file is erased; its suppliers are asked no longer. */
    @Bean
    JavaDelegate endReleasesDelegate(ProductCourse course) {
        return about(Variables.PRODUCT_REFERENCE).call(course::endRequests);
    }

    /** {@code sendTask_tellRecipient}: tells one of those for whom it is. */
    @Bean
    JavaDelegate tellRecipientDelegate(ProductFeedback feedback) {
        return about(ProductFeedbackProcess.Variables.PRODUCT_REFERENCE, ProductFeedbackProcess.Variables.COUNTRY).call(feedback::tell);
    }

    /** {@code serviceTask_recordNothingSaid}: he has not said in time what it was worth. */
    @Bean
    JavaDelegate recordNothingSaidDelegate(ProductFeedback feedback) {
        return about(ProductFeedbackProcess.Variables.PRODUCT_REFERENCE, ProductFeedbackProcess.Variables.COUNTRY)
                .call(feedback::recordSilence);
    }

    /** {@code serviceTask_recallUnsettled}: its author has not settled in time what becomes of it. */
    @Bean
    JavaDelegate recallUnsettledDelegate(ProductRecall recall) {
        return about(ProductRecallProcess.Variables.PRODUCT_REFERENCE).call(recall::recallUnsettled);
    }

    /** {@code sendTask_tellOfProposal}: tells the country to which somebody is proposed. */
    @Bean
    JavaDelegate tellOfProposalDelegate(ProposalCourse proposals) {
        return about(TargetProposalProcess.Variables.PRODUCT_REFERENCE, TargetProposalProcess.Variables.PROPOSAL_NUMBER)
                .call(proposals::tell);
    }

    /** {@code serviceTask_recordNotConsidered}: the country has said nothing in time. */
    @Bean
    JavaDelegate recordNotConsideredDelegate(ProposalCourse proposals) {
        return about(TargetProposalProcess.Variables.PRODUCT_REFERENCE, TargetProposalProcess.Variables.PROPOSAL_NUMBER)
                .call(proposals::recordSilence);
    }

    /** {@code sendTask_tellOfRecall}: tells those for whom it was. */
    @Bean
    JavaDelegate tellOfRecallDelegate(ProductRecall recall) {
        return about(ProductRecallProcess.Variables.PRODUCT_REFERENCE).call(recall::tell);
    }
}
