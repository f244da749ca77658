package org.cordon.target.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cordon.access.Audited;
import org.cordon.access.CurrentCaller;
import org.cordon.access.NotAudited;
import org.cordon.operation.OperationService;
import org.cordon.shared.Refusal;
import org.cordon.shared.web.SeenVersion;
import org.cordon.target.JoinService;
import org.cordon.target.NominationQueries;
import org.cordon.target.NominationService;
import org.cordon.target.NominationStatus;
import org.cordon.target.NominationView;
import org.cordon.target.notice.NoticeReader;
import org.cordon.target.notice.NoticeTemplate;
import org.cordon.target.notice.ReadResult;
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

/** Nominations over REST. A body is read only once it is clear that its sender may nominate, and never more of it than is accepted. */
@RestController
@RequestMapping("/api")
final class NominationController {

    private final NominationService nominations;
    private final NominationQueries queries;
    private final JoinService joins;
    private final OperationService operations;
    private final JsonBody body;
    private final CurrentCaller caller;

    NominationController(NominationService nominations, NominationQueries queries, JoinService joins, OperationService operations,
            JsonBody body, CurrentCaller caller) {
        this.nominations = nominations;
        this.queries = queries;
        this.joins = joins;
        this.operations = operations;
        this.body = body;
        this.caller = caller;
    }

    @PostMapping("/operations/{operation}/nominations")
    ResponseEntity<?> upload(@PathVariable String operation, @RequestParam(required = false) String corrections, HttpServletRequest request)
            throws IOException, ServletException {
        nominations.requireOpen(operation);
        var upload = nominations.upload(operation, read(request));
        if (corrections == null) {
            return ResponseEntity.ok(upload);
        }
        var file = upload.corrections();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(file.contentType()), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(operation + "-corrections." + file.extension()))
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }

    /** The file is the body itself, or the one file of a form. */
    private static ReadResult read(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return NoticeReader.read(request.getInputStream(), request.getContentLengthLong(), type);
        }
        var file = request.getParts().stream().filter(part -> part.getSubmittedFileName() != null).findFirst()
                .orElseThrow(() -> Refusal.invalid("The form holds no file."));
        return NoticeReader.read(file.getInputStream(), file.getSize(), file.getContentType());
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

    @Audited(Audited.Kind.READ)
    @GetMapping("/nominations/{reference}")
    ResponseEntity<NominationView> one(@PathVariable String reference) {
        var nomination = queries.one(reference);
        var answer = ResponseEntity.ok();
        return (nomination.version() == null ? answer : answer.eTag(nomination.version().toString())).body(nomination);
    }

    @PutMapping("/nominations/{reference}")
    NominationView correct(@PathVariable String reference, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            HttpServletRequest request) throws IOException {
        nominations.requireCorrectable(reference);
        ObjectNode fields = body.object(request);
        nominations.correct(reference, fields, SeenVersion.of(seen));
        return queries.one(reference);
    }

    record Joining(String with, String reason) {
    }

    @PostMapping("/nominations/{reference}/join")
    NominationView join(@PathVariable String reference, HttpServletRequest request) throws IOException {
        queries.one(reference);
        caller.get().requireCoordinator();
        var joining = body.as(Joining.class, request);
        joins.join(reference, joining.with(), joining.reason());
        return queries.one(reference);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
