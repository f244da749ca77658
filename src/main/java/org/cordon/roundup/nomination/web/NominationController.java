package org.cordon.roundup.nomination.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.nomination.file.CorrectionFile;
import org.cordon.roundup.nomination.file.DateOrder;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.intake.CorrectionService;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.nomination.intake.Upload;
import org.cordon.roundup.nomination.intake.WithdrawalService;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.cordon.roundup.operation.OperationService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Nominations over REST. A body is read only after it is clear that its sender may nominate, and never beyond the accepted size. */
@RestController
@RequestMapping("/api")
final class NominationController {

    private final NominationService nominations;
    private final CorrectionService corrections;
    private final WithdrawalService withdrawals;
    private final NominationQueries queries;
    private final OperationService operations;

    NominationController(NominationService nominations, CorrectionService corrections, WithdrawalService withdrawals,
            NominationQueries queries, OperationService operations) {
        this.nominations = nominations;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.queries = queries;
        this.operations = operations;
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Upload.class)))
    @PostMapping("/operations/{operation}/nominations")
    ResponseEntity<?> upload(@PathVariable String operation, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String corrections, @RequestParam(required = false) String dateOrder, Locale language,
            HttpServletRequest request)
            throws IOException, ServletException {
        nominations.requireOpen(operation);
        var order = DateOrder.of(dateOrder);
        var sent = sent(request);
        if (corrections != null) {
            return file(nominations.corrections(operation, NoticeReader.read(sent.content(), sent.type(), order), language),
                    operation + "-corrections.");
        }
        return ResponseEntity.ok(dryRun ? nominations.check(operation, NoticeReader.ask(sent.content(), sent.type(), order))
                : nominations.upload(operation, NoticeReader.read(sent.content(), sent.type(), order)));
    }

    private record Sent(byte[] content, String type) {
    }

    /** Returns the file that was sent: the body itself, or the one file of a form. */
    private static Sent sent(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return new Sent(NoticeReader.bytes(request.getInputStream(), request.getContentLengthLong()), type);
        }
        var file = request.getParts().stream().filter(part -> part.getSubmittedFileName() != null).findFirst()
                .orElseThrow(() -> Refusal.invalid("The form holds no file."));
        return new Sent(NoticeReader.bytes(file.getInputStream(), file.getSize()), file.getContentType());
    }

    private static ResponseEntity<byte[]> file(CorrectionFile file, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + file.extension())).body(file.content());
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/operations/{operation}/nominations")
    Page<NominationView> list(@PathVariable String operation, @RequestParam(required = false) String country,
            @RequestParam(required = false) NominationStatus status, @RequestParam(required = false) String after) {
        return Page.of(queries.in(operation, country, status, after, Page.SIZE + 1), NominationView::reference);
    }

    @NotAudited("an empty table")
    @GetMapping(value = "/operations/{operation}/nominations/template.csv")
    ResponseEntity<byte[]> template(@PathVariable String operation) {
        operations.visible(operation);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("nominations.csv"))
                .body(NoticeTemplate.csv().getBytes(StandardCharsets.UTF_8));
    }

    @NotAudited("an empty table")
    @GetMapping(value = "/operations/{operation}/nominations/template.xlsx")
    ResponseEntity<byte[]> sheetTemplate(@PathVariable String operation) {
        operations.visible(operation);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(NoticeTemplate.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("nominations.xlsx")).body(NoticeTemplate.xlsx());
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/nominations/{reference}")
    ResponseEntity<NominationView> one(@PathVariable String reference) {
        var nomination = queries.one(reference);
        var answer = ResponseEntity.ok();
        return (nomination.version() == null ? answer : answer.eTag(nomination.version().toString())).body(nomination);
    }

    @PutMapping("/nominations/{reference}")
    NominationView correct(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<ObjectNode> body) {
        corrections.correct(reference, body.objectAfter(() -> corrections.requireCorrectable(reference)), SeenVersion.of(seen));
        return queries.one(reference);
    }

    record Withdrawing(String reason) {
    }

    @PostMapping("/nominations/{reference}/withdrawal")
    NominationView withdraw(@PathVariable String reference, Body<Withdrawing> body) {
        queries.one(reference);
        withdrawals.withdraw(reference, body.objectAfter(() -> withdrawals.requireOwn(reference)).reason());
        return queries.one(reference);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
