package org.cordon.analysis.product.making;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.analysis.product.ProductMessages;
import org.cordon.analysis.product.ProductRecipients;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.Recipient;
import org.cordon.analysis.product.Usefulness;
import org.cordon.analysis.product.VisibleProducts;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells each recipient that a product is disseminated, and takes the recipients' feedback. */
@Service
@Transactional
public class ProductFeedback {

    private final Products products;
    private final ProductRecipients recipients;
    private final VisibleProducts visible;
    private final ProductMessages messages;
    private final ProductWorkflow workflow;
    private final ActLimits acts;
    private final Clock clock;

    ProductFeedback(Products products, ProductRecipients recipients, VisibleProducts visible, ProductMessages messages,
            ProductWorkflow workflow, ActLimits acts, Clock clock) {
        this.products = products;
        this.recipients = recipients;
        this.visible = visible;
        this.messages = messages;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the product; forbidden, if the caller's party has not received it */
    @Transactional(readOnly = true)
    public void requireRecipient(String reference) {
        visible.requireRecipient(reference);
    }

    /**
     * Takes the feedback of the caller's party, in the place of earlier feedback.
     *
     * @throws Refusal with every reason and its field; conflict, if the product is recalled
     */
    public void assess(String reference, JsonNode posted) {
        assessByTask(reference, posted);
        workflow.assessed(visible.requireRecipient(reference));
    }

    /** Takes the feedback while its task is being completed. Same refusals as {@link #assess}. */
    public void assessByTask(String reference, JsonNode posted) {
        var recipient = visible.requireRecipient(reference);
        acts.take(ActFeature.CHANGE);
        var fields = new PostedFields(posted, List.of("worth", "words"));
        var worth = fields.requiredCode("worth", Usefulness.class);
        var words = fields.text("words");
        fields.refuseIfWrong();
        if (visible.require(reference).state() != ProductState.DISSEMINATED) {
            throw Refusal.conflict("{reference} has been recalled: nothing on it is changed any more.", reference);
        }
        recipients.assess(recipient, worth, words, clock.instant());
    }

    /** Tells one recipient of the product, if the product is not recalled yet. */
    public void tell(String reference, String country) {
        if (products.require(reference).state() == ProductState.DISSEMINATED) {
            messages.disseminated(recipient(reference, country));
        }
    }

    /** Records that the recipient gave no feedback in time. Records nothing if the audience cannot read the product at that time. */
    public void recordSilence(String reference, String country) {
        if (products.lockIfRead(reference)) {
            recipients.recordSilence(recipient(reference, country), clock.instant());
        }
    }

    private Recipient recipient(String reference, String country) {
        return recipients.find(reference, Handlings.group(country)).orElseThrow();
    }
}
