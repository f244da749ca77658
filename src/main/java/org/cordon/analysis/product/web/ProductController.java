package org.cordon.analysis.product.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.cordon.analysis.product.ProductPaper;
import org.cordon.analysis.product.ProductQueries;
import org.cordon.analysis.product.making.ProductFeedback;
import org.cordon.analysis.product.making.ProductMending;
import org.cordon.analysis.product.making.ProductRecall;
import org.cordon.analysis.product.making.ProductWriting;
import org.cordon.analysis.product.making.SecondReading;
import org.cordon.analysis.product.making.TargetProposals;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.record.results.document.DocumentLanguage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products of analysis files over REST: write, mend, read, fetch, assess and recall them. */
@RestController
@RequestMapping("/api/products")
final class ProductController {

    private static final int PAGE = 100;

    private final ProductWriting writing;
    private final ProductMending mending;
    private final SecondReading reading;
    private final ProductFeedback feedback;
    private final ProductRecall recall;
    private final TargetProposals proposals;
    private final ProductQueries queries;
    private final ProductPaper paper;

    ProductController(ProductWriting writing, ProductMending mending, SecondReading reading, ProductFeedback feedback,
            ProductRecall recall, TargetProposals proposals, ProductQueries queries, ProductPaper paper) {
        this.writing = writing;
        this.mending = mending;
        this.reading = reading;
        this.feedback = feedback;
        this.recall = recall;
        this.proposals = proposals;
        this.queries = queries;
        this.paper = paper;
    }

    record Written(String reference) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written write(Body<JsonNode> body) {
        return new Written(writing.write(body.after(writing::requireAnalyst)));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping
    Page<ProductQueries.View> all(@RequestParam(required = false) String words, @RequestParam(required = false) String after) {
        var found = queries.all(words, after, PAGE + 1);
        return Page.of(found, PAGE, ProductQueries.View::reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/{reference}")
    ProductQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/{reference}/product.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @RequestParam(required = false) String lang, Locale reader) {
        var language = DocumentLanguage.of(lang, reader);
        var name = ContentDisposition.attachment().filename(reference + "-" + language.code() + ".pdf").build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(paper.write(reference, language));
    }

    @PostMapping("/{reference}/mending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mend(@PathVariable String reference, Body<JsonNode> body) {
        mending.mend(reference, body.after(() -> mending.requireOwn(reference)));
    }

    @PostMapping("/{reference}/giving-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable String reference) {
        mending.giveUp(reference);
    }

    @PostMapping("/{reference}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String reference, Body<JsonNode> body) {
        reading.read(reference, body.after(() -> reading.requireReader(reference)));
    }

    @PostMapping("/{reference}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String reference, Body<JsonNode> body) {
        recall.recall(reference, body.after(() -> recall.requireRecaller(reference)));
    }

    @PostMapping("/{reference}/proposals/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consider(@PathVariable String reference, @PathVariable int number, Body<JsonNode> body) {
        proposals.consider(reference, number, body.after(() -> proposals.requireAsked(reference, number)));
    }

    @PostMapping("/{reference}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assess(@PathVariable String reference, Body<JsonNode> body) {
        feedback.assess(reference, body.after(() -> feedback.requireRecipient(reference)));
    }
}
