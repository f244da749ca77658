package org.cordon.product.making;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.analysis.AnalysisFiles;
import org.cordon.analysis.Contribution.ReturnKind;
import org.cordon.analysis.returns.ContributionReturns;
import org.cordon.product.Product;
import org.cordon.product.Product.Missing;
import org.cordon.product.ProductRecipients;
import org.cordon.product.ProductState;
import org.cordon.product.ProductWorkflow;
import org.cordon.product.Products;
import org.cordon.product.Proposals;
import org.cordon.release.ContributionReleases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What jobs do about a product until it is disseminated: look at what it cites, ask for releases, and hand it on. */
@Service
@Transactional
public class ProductCourse {

    private static final Duration TIME_TO_READ = Duration.ofDays(30);
    private static final Duration TIME_TO_MEND = Duration.ofDays(90);
    private static final Duration TIME_TO_ASSESS = Duration.ofDays(30);
    private static final Duration TIME_TO_CONSIDER = Duration.ofDays(14);

    private final Products products;
    private final ProductRecipients recipients;
    private final Proposals proposals;
    private final AnalysisFiles files;
    private final ContributionReleases releases;
    private final ContributionReturns returns;
    private final ProductWorkflow workflow;
    private final Clock clock;

    ProductCourse(Products products, ProductRecipients recipients, Proposals proposals, AnalysisFiles files, ContributionReleases releases,
            ContributionReturns returns, ProductWorkflow workflow, Clock clock) {
        this.products = products;
        this.recipients = recipients;
        this.proposals = proposals;
        this.files = files;
        this.releases = releases;
        this.returns = returns;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Whether all that it cites may go to all of its audience.
     *
     * @param readers the accounts of those who can be its second reader
     * @param readBy  until when one of them has read it
     */
    public record Checked(boolean mayGo, List<String> readers, Instant readBy) {
    }

    /** Looks at what it cites, and asks the suppliers for what is missing; each once for each party, until it is restricted anew. */
    public Checked check(String reference) {
        var product = products.lock(reference);
        var missing = products.missing(reference);
        missing.stream().filter(Missing::isToAsk).forEach(one -> ask(product, one));
        products.move(reference, missing.isEmpty() ? ProductState.TO_READ : ProductState.TO_MEND);
        var readers = files.members(product.file()).stream().filter(member -> !member.equals(product.author())).toList();
        return new Checked(missing.isEmpty(), readers, from(TIME_TO_READ));
    }

    private void ask(Product product, Missing missing) {
        releases.ask(missing.contribution(), missing.party(), product.file(), product.author(), product.purpose())
                .ifPresent(request -> products.asked(product.reference(), missing, request));
    }

    /** Hands it back to its author; until when he has mended it. */
    public Instant askToMend(String reference) {
        products.lock(reference);
        products.move(reference, ProductState.TO_MEND);
        return from(TIME_TO_MEND);
    }

    /** Disseminates it, unless something that it cites may not go any more; whether it is. */
    public boolean disseminate(String reference) {
        products.lock(reference);
        if (!products.missing(reference).isEmpty()) {
            return false;
        }
        products.disseminate(reference, clock.instant());
        recipients.tell(reference, clock.instant(), from(TIME_TO_ASSESS));
        recipients.of(reference).forEach(workflow::disseminated);
        products.citations(reference).forEach(cited -> returns.tell(cited, ReturnKind.CITED, reference));
        proposals.tell(reference, from(TIME_TO_CONSIDER));
        proposals.of(reference).forEach(workflow::proposed);
        return true;
    }

    /** Nobody has mended it in time. */
    public void giveUp(String reference) {
        products.lock(reference);
        products.move(reference, ProductState.GIVEN_UP);
    }

    /** To whole seconds, so that a timer of this time never comes before it. */
    private Instant from(Duration time) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(time);
    }
}
