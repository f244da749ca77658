package org.cordon.analysis.product.making;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordon.analysis.file.Contribution.ReturnKind;
import org.cordon.analysis.file.returns.ContributionReturns;
import org.cordon.analysis.product.ProductMessages;
import org.cordon.analysis.product.ProductRecipients;
import org.cordon.analysis.product.Products;
import org.cordon.analysis.product.Proposals;
import org.cordon.analysis.product.process.ProductWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disseminates a product to its audience in a job, and asks countries about the proposed targets. */
@Service
@Transactional
public class Dissemination {

    private static final Duration TIME_TO_ASSESS = Duration.ofDays(30);
    private static final Duration TIME_TO_CONSIDER = Duration.ofDays(14);

    private final Products products;
    private final ProductRecipients recipients;
    private final Proposals proposals;
    private final ContributionReturns returns;
    private final ProductMessages messages;
    private final ProductWorkflow workflow;
    private final Clock clock;

    Dissemination(Products products, ProductRecipients recipients, Proposals proposals, ContributionReturns returns,
            ProductMessages messages, ProductWorkflow workflow, Clock clock) {
        this.products = products;
        this.recipients = recipients;
        this.proposals = proposals;
        this.returns = returns;
        this.messages = messages;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Disseminates a product if everything that the product cites may still go to its whole audience.
     *
     * @return whether the product is disseminated
     */
    public boolean disseminate(String reference) {
        products.lock(reference);
        if (!products.missing(reference).isEmpty()) {
            return false;
        }
        products.disseminate(reference, clock.instant());
        recipients.tell(reference, clock.instant(), from(TIME_TO_ASSESS));
        recipients.of(reference).forEach(recipient -> {
            messages.recordDissemination(recipient);
            workflow.disseminated(recipient);
        });
        products.citations(reference).forEach(cited -> returns.tell(cited, ReturnKind.CITED, reference));
        proposals.tell(reference, from(TIME_TO_CONSIDER));
        proposals.of(reference).forEach(workflow::proposed);
        return true;
    }

    /** Returns the end of a period that begins now. The end is cut to whole seconds, so that a timer never fires before this time. */
    private Instant from(Duration time) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(time);
    }
}
