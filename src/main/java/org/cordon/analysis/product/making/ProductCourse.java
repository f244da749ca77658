package org.cordon.analysis.product.making;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.analysis.product.Product;
import org.cordon.analysis.product.Product.Missing;
import org.cordon.analysis.product.ProductState;
import org.cordon.analysis.product.Products;
import org.cordon.exchange.release.ContributionReleases;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that jobs take for a product until it is disseminated: check its citations, ask for releases, and hand the product back. */
@Service
@Transactional
public class ProductCourse {

    private static final Duration TIME_TO_READ = Duration.ofDays(30);
    private static final Duration TIME_TO_MEND = Duration.ofDays(90);

    private final Products products;
    private final ProductStaff staff;
    private final ContributionReleases releases;
    private final HandlingWorkflow handlings;
    private final Clock clock;

    ProductCourse(Products products, ProductStaff staff, ContributionReleases releases, HandlingWorkflow handlings, Clock clock) {
        this.products = products;
        this.staff = staff;
        this.releases = releases;
        this.handlings = handlings;
        this.clock = clock;
    }

    /**
     * The result of a check.
     *
     * @param mayGo   whether everything that the product cites may go to its whole audience
     * @param readers the accounts of the analysts who can be its second reader
     * @param readBy  the deadline for the second reader
     */
    public record Checked(boolean mayGo, List<String> readers, Instant readBy) {
    }

    /**
     * Checks what the product cites, and asks the suppliers for missing releases. Each release is asked for once for each party. A release
     * is asked for again if the item was restricted again, or was left out of the product for a while.
     */
    public Checked check(String reference) {
        var product = products.lock(reference);
        var missing = products.missing(reference);
        endRequests(reference);
        missing.stream().filter(one -> one.isToAsk(clock.instant())).forEach(one -> ask(product, one));
        products.move(reference, missing.isEmpty() ? ProductState.TO_READ : ProductState.TO_MEND);
        return new Checked(missing.isEmpty(), staff.readers(product), from(TIME_TO_READ));
    }

    private void ask(Product product, Missing missing) {
        releases.ask(missing.contribution(), missing.party(), product.file(), product.author(), product.purpose())
                .ifPresent(request -> products.asked(product.reference(), missing, request));
    }

    /**
     * A product that was handed back to the analysts who answer for it.
     *
     * @param authors the accounts of these analysts
     * @param until   the deadline by which one of them has to mend the product
     */
    public record HandedBack(List<String> authors, Instant until) {
    }

    /** Hands the product back to the analysts who answer for it. If a release has arrived meanwhile, the product goes on without them. */
    public HandedBack askToMend(String reference) {
        var product = products.lock(reference);
        var waitedFor = product.state() != ProductState.TO_READ && !products.isSentBack(reference);
        products.move(reference, ProductState.TO_MEND);
        if (waitedFor && products.missing(reference).isEmpty()) {
            products.citations(reference).stream().findFirst().ifPresent(handlings::handlingChanged);
        }
        return new HandedBack(staff.authors(product), from(TIME_TO_MEND));
    }

    /** Gives up a product that nobody mended in time. */
    public void giveUp(String reference) {
        products.lock(reference);
        products.move(reference, ProductState.GIVEN_UP);
        endRequests(reference);
    }

    /** Ends the requests for releases that the product no longer needs. */
    public void endRequests(String reference) {
        releases.end(products.needless(reference));
    }

    /** Returns the end of a period that begins now. The end is cut to whole seconds, so that a timer never fires before this time. */
    private Instant from(Duration time) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(time);
    }
}
