package org.cordon.record.results.web;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.record.ledger.web.TimeParameter;
import org.cordon.record.results.AskedResults;
import org.cordon.record.results.Count;
import org.cordon.record.results.Figures.Difference;
import org.cordon.record.results.Recount;
import org.cordon.record.results.RecountService;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.record.results.Snapshot;
import org.cordon.record.results.document.DocumentLanguage;
import org.cordon.record.results.document.ResultsDocuments;
import org.cordon.record.results.document.ResultsDocuments.Format;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the figures of an operation as JSON and as documents in four languages, the approved results, and a recount. */
@RestController
@RequestMapping("/api/operations/{operation}")
final class ResultsController {

    /**
     * Results for a script or a page.
     *
     * @param number  the number of approved results; left out for live figures
     * @param leftOut the differences from the published figures; only for those who lead the operation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(@JsonUnwrapped Results figures, String number, Count count, String approvedBy, Instant approvedAt,
            List<Difference> leftOut) {

        static Shown of(Snapshot snapshot, List<Difference> leftOut) {
            return new Shown(snapshot.figures(), snapshot.number(), snapshot.count(), snapshot.frozenBy(), snapshot.frozenAt(), leftOut);
        }
    }

    private final ResultsService results;
    private final RecountService recounts;
    private final ResultsDocuments documents;
    private final Clock clock;

    ResultsController(ResultsService results, RecountService recounts, ResultsDocuments documents, Clock clock) {
        this.results = results;
        this.recounts = recounts;
        this.documents = documents;
        this.clock = clock;
    }

    @NotAudited("figures")
    @GetMapping("/results")
    Shown results(@PathVariable String operation, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String number, @RequestParam(required = false) String count) {
        var snapshot = results.snapshot(operation, asked(operation, asOf, knownAt, number, count));
        return Shown.of(snapshot,
                snapshot.isApproved() || snapshot.count() == Count.PUBLISHED ? null : results.leftOut(snapshot.figures()));
    }

    @NotAudited("figures")
    @GetMapping("/results/frozen")
    Page<Shown> frozen(@PathVariable String operation) {
        return Page.whole(results.frozen(operation).stream().map(snapshot -> Shown.of(snapshot, null)).toList());
    }

    @NotAudited("figures, and the references of targets, for those who lead the operation")
    @GetMapping("/results/frozen/{number}/recount")
    Recount recount(@PathVariable String operation, @PathVariable String number) {
        return recounts.recount(operation, number(operation, number));
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String operation, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String number, @RequestParam(required = false) String count,
            @RequestParam(required = false) String lang,
            Locale reader) {
        return document(Format.CSV, operation, asked(operation, asOf, knownAt, number, count), lang, reader);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/results-countries.csv")
    ResponseEntity<byte[]> countries(@PathVariable String operation, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String number, @RequestParam(required = false) String count,
            @RequestParam(required = false) String lang,
            Locale reader) {
        return document(Format.COUNTRIES, operation, asked(operation, asOf, knownAt, number, count), lang, reader);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/results.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String operation, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String number, @RequestParam(required = false) String count,
            @RequestParam(required = false) String lang,
            Locale reader) {
        return document(Format.XLSX, operation, asked(operation, asOf, knownAt, number, count), lang, reader);
    }

    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/results.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String operation, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String number, @RequestParam(required = false) String count,
            @RequestParam(required = false) String lang,
            Locale reader) {
        return document(Format.PDF, operation, asked(operation, asOf, knownAt, number, count), lang, reader);
    }

    private ResponseEntity<byte[]> document(Format format, String operation, AskedResults asked, String lang, Locale reader) {
        var snapshot = results.snapshot(operation, asked);
        var language = DocumentLanguage.of(lang, reader);
        var name = (snapshot.isApproved() ? snapshot.number() : operation + "-not-approved") + "-" + language.code() + format.end();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(documents.write(snapshot, format, language));
    }

    private AskedResults asked(String operation, String asOf, String knownAt, String number, String count) {
        return new AskedResults(time("asOf", asOf), time("knownAt", knownAt), isGiven(number) ? number(operation, number) : null,
                isGiven(count) ? count(count) : null);
    }

    private Instant time(String parameter, String value) {
        return isGiven(value) ? TimeParameter.read(parameter, value, clock.instant()) : null;
    }

    /** Returns the full number of results, of which the request may name only the end: {@code HYDRA-2016-R1}, {@code R1}, {@code 1}. */
    private static String number(String operation, String number) {
        return number.matches("R?[0-9]+") ? operation + "-R" + number.replace("R", "") : number;
    }

    private static Count count(String count) {
        return EnumCodes.find(Count.class, count).orElseThrow(() -> refusal("count", said("count must be COMPLETE or PUBLISHED.")));
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static Refusal refusal(String field, Said reason) {
        return Refusal.invalid(reason, List.of(new Reason(field, reason)));
    }
}
