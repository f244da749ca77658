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

/** What jobs do about a product until it is disseminated: look at what it cites, ask for releases, and hand it back. */
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
     * Whether all that it cites may go to all of its audience.
     *
     * @param readers the accounts of those who can be its second reader
     * @param readBy  until when one of them has read it
     */
    public record Checked(boolean mayGo, List<String> readers, Instant readBy) {
    }

    /**
     * Looks at what it cites, and asks the suppliers for what is missing: each once for each party, until it is restricted anew, or was
     * left out.
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
     * A product that was handed back.
     *
     * @param authors the accounts of those who answer for it
     * @param until   when one of them has mended it
     */
    public record HandedBack(List<String> authors, Instant until) {
    }

    /** Hands it back to whoever answers for it. What was released before he could be asked lets it go on by itself. */
    public HandedBack askToMend(String reference) {
        var product = products.lock(reference);
        var waitedFor = product.state() != ProductState.TO_READ && !products.isSentBack(reference);
        products.move(reference, ProductState.TO_MEND);
        if (waitedFor && products.missing(reference).isEmpty()) {
            products.citations(reference).stream().findFirst().ifPresent(handlings::handlingChanged);
        }
        return new HandedBack(staff.authors(product), from(TIME_TO_MEND));
    }

    /** Nobody has mended it in time. */
    public void giveUp(String reference) {
        products.lock(reference);
        products.move(reference, ProductState.GIVEN_UP);
        endRequests(reference);
    }

    /** What suppliers were asked for it and need not answer any more ends at once. */
    public void endRequests(String reference) {
        releases.end(products.needless(reference));
    }

    /** To whole seconds, so that a timer of this time never comes before it. */
    private Instant from(Duration time) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(time);
    }
}
