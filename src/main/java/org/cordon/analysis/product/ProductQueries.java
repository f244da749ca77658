package org.cordon.analysis.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.product.Product.Reading;
import org.cordon.analysis.product.Product.Text;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads products as their reader sees them. */
@Component
@Transactional(readOnly = true)
public class ProductQueries {

    private final Products products;
    private final VisibleProducts visible;
    private final ProductRecipients recipients;
    private final Proposals proposals;
    private final CurrentCaller caller;

    ProductQueries(Products products, VisibleProducts visible, ProductRecipients recipients, Proposals proposals, CurrentCaller caller) {
        this.products = products;
        this.visible = visible;
        this.recipients = recipients;
        this.proposals = proposals;
        this.caller = caller;
    }

    /**
     * A product, and what its reader may do with it.
     *
     * @param readable  whether the reader may read the words of the product now
     * @param sources   the number of contributions on which the product rests
     * @param origins   the number of origins of these contributions
     * @param mine      the feedback of the reader's party, and the deadline for this feedback
     * @param proposals the persons proposed as targets to the reader's country; for the analysts of the file, all proposed persons
     * @param details   the part that only the analysts of the product's file see
     * @param mayMend   whether the reader can now change the product or give it up
     * @param mayRead   whether the reader can now decide about the product as its second reader
     * @param mayRecall whether the reader can now recall the product
     */
    @JsonInclude(Include.NON_NULL)
    public record View(String reference, ProductState state, String file, Instant writtenAt, Instant disseminatedAt, Instant recalledAt,
            String recallReason, Instant erasedAt, boolean readable, List<Text> texts, Integer sources, Integer origins, Assessed mine,
            List<Offered> proposals, Details details, boolean mayMend, boolean mayRead, boolean mayRecall) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return readable ? Stream.of(reference) : Stream.empty();
        }
    }

    /**
     * A person whom a product proposes to a country.
     *
     * @param open whether the country can now take the proposal up or decline it
     */
    @JsonInclude(Include.NON_NULL)
    public record Offered(int number, String country, String name, String reason, Instant owedBy, ProposalOutcome outcome, String operation,
            boolean open) {

        private static Offered of(Proposal one, boolean open) {
            return new Offered(one.number(), one.country(), one.name(), one.reason(), one.owedBy(), one.outcome(), one.operation(), open);
        }
    }

    /**
     * The part of a product that only the analysts of its file see.
     *
     * @param heldAt the time since which the product is held back from its audience, or null
     */
    @JsonInclude(Include.NON_NULL)
    public record Details(String author, String purpose, String replaces, Instant heldAt, List<Assessed> audience, List<String> citations,
            List<Lacking> missing, List<Reading> readings) {
    }

    /** A recipient of the product, by its code, and the feedback of this recipient. */
    @JsonInclude(Include.NON_NULL)
    public record Assessed(String country, Instant owedBy, Usefulness worth, String words, Instant answeredAt, Instant silentAt) {

        private static Assessed of(Recipient one) {
            return new Assessed(one.country(), one.owedBy(), one.worth(), one.words(), one.answeredAt(), one.silentAt());
        }
    }

    /** A contribution that may not go to a recipient, and how the request for its release was answered. */
    @JsonInclude(Include.NON_NULL)
    public record Lacking(String contribution, String country, Instant deadline, String outcome) {
    }

    /**
     * Returns a page of the products that the caller sees, the latest first, without details and full texts.
     *
     * @param words words of the reference of a product or of one of its texts that the caller may read; null finds all products
     * @param after the reference of the last product already seen, or null
     */
    public List<View> all(String words, String after, int limit) {
        var found = products.page(words, after, limit);
        var texts = products.texts(found.stream().map(Product::reference).toList()).stream()
                .collect(Collectors.groupingBy(Products.Said::product, Collectors.mapping(Products.Said::text, Collectors.toList())));
        return found.stream().map(one -> view(one, texts.getOrDefault(one.reference(), List.of()).stream()
                .map(text -> new Text(text.language(), text.title(), null)).toList(), null, null)).toList();
    }

    /**
     * Returns one product.
     *
     * @throws org.cordon.kernel.shared.Refusal not found, if the caller does not see it
     */
    public View one(String reference) {
        var product = visible.require(reference);
        return view(product, products.texts(List.of(reference)).stream().map(Products.Said::text).toList(),
                offered(product), product.member() ? details(product) : null);
    }

    /** Returns the proposals that the caller's country has taken up for an operation and can now nominate. */
    public List<Proposals.TakenUp> takenUp(String operation) {
        return proposals.takenUp(operation);
    }

    private List<Offered> offered(Product product) {
        var isOpen = product.state() == ProductState.DISSEMINATED && !product.member();
        return proposals.of(product.reference()).stream().map(one -> Offered.of(one, isOpen && one.outcome() == null)).toList();
    }

    private View view(Product one, List<Text> texts, List<Offered> proposals, Details details) {
        var who = caller.get();
        var mine = one.recipient() && !one.member()
                ? recipients.find(one.reference(), who.party()).map(Assessed::of).orElse(null) : null;
        return new View(one.reference(), one.state(), one.file(), one.writtenAt(), one.disseminatedAt(), one.recalledAt(),
                one.recallReason(), one.erasedAt(), one.readable(), texts, one.sources(), one.origins(), mine, proposals, details,
                one.own() && one.state() == ProductState.TO_MEND,
                one.member() && !who.user().equals(one.author()) && one.state() == ProductState.TO_READ,
                one.state() == ProductState.DISSEMINATED && (one.own() || who.isCoordinator()));
    }

    private Details details(Product product) {
        var missing = products.missing(product.reference()).stream().map(one -> new Lacking(one.contribution(), Handlings.code(one.party()),
                one.deadline(), one.outcome())).toList();
        return new Details(product.author(), product.purpose(), product.replaces(), product.heldAt(),
                recipients.of(product.reference()).stream().map(Assessed::of).toList(), products.citations(product.reference()), missing,
                products.readings(product.reference()));
    }
}
