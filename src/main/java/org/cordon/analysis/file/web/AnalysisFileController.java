package org.cordon.analysis.file.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.analysis.file.FileQueries;
import org.cordon.analysis.file.order.Analysts;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.order.FileOrdering;
import org.cordon.analysis.file.order.FileReview;
import org.cordon.analysis.file.order.FileStaffing;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Analysis files over REST: order, open, staff and review them. */
@RestController
@RequestMapping("/api")
final class AnalysisFileController {

    private static final int PAGE = 100;

    private final FileOrdering ordering;
    private final FileApproval approval;
    private final FileReview review;
    private final FileStaffing staffing;
    private final Analysts analysts;
    private final FileQueries queries;

    AnalysisFileController(FileOrdering ordering, FileApproval approval, FileReview review, FileStaffing staffing, Analysts analysts,
            FileQueries queries) {
        this.ordering = ordering;
        this.approval = approval;
        this.review = review;
        this.staffing = staffing;
        this.analysts = analysts;
        this.queries = queries;
    }

    record Made(String reference) {
    }

    /** The accounts of analysts. */
    record Members(List<String> items) {
    }

    @PostMapping("/analysis-files")
    @ResponseStatus(HttpStatus.CREATED)
    Made order(Body<JsonNode> body) {
        return new Made(ordering.order(body.after(ordering::requireCoordinator)));
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-files")
    Page<FileQueries.View> all(@RequestParam(required = false) String words, @RequestParam(required = false) String after) {
        var found = queries.all(words, after, PAGE + 1);
        return Page.of(found, PAGE, FileQueries.View::reference);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/analysis-files/{reference}")
    FileQueries.View one(@PathVariable String reference) {
        return queries.one(reference);
    }

    @PostMapping("/analysis-files/{reference}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable String reference, Body<JsonNode> body) {
        approval.decide(reference, body.after(() -> approval.requireCompliance(reference)));
    }

    @PostMapping("/analysis-files/{reference}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable String reference, Body<JsonNode> body) {
        review.review(reference, body.after(() -> review.requireCoordinator(reference)));
    }

    @PutMapping("/analysis-files/{reference}/members")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void staff(@PathVariable String reference, Body<JsonNode> body) {
        staffing.staff(reference, body.after(() -> staffing.requireCoordinator(reference)));
    }

    @NotAudited("accounts of analysts, and no case")
    @GetMapping("/analysts")
    Members analysts() {
        return new Members(analysts.all());
    }
}
