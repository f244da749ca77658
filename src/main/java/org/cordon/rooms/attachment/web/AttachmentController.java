package org.cordon.rooms.attachment.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.BufferedRequest;
import org.cordon.kernel.shared.web.Collision;
import org.cordon.kernel.shared.web.MatchedRoute;
import org.cordon.rooms.attachment.AttachedItem;
import org.cordon.rooms.attachment.Attachment;
import org.cordon.rooms.attachment.AttachmentKind;
import org.cordon.rooms.attachment.AttachmentService;
import org.cordon.rooms.attachment.Attachments;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files on items, over REST. A file is the whole body of a request or an answer. The file's name stands in the header
 * {@code Content-Disposition} and not in the address, because addresses are written into logs. A further kind of item needs one more
 * address here.
 */
@RestController
@RequestMapping({"/api/nominations/{reference}/attachments", "/api/leads/{reference}/attachments", "/api/arrests/{reference}/attachments",
        "/api/questions/{reference}/attachments", "/api/answers/{reference}/attachments",
        "/api/alerts/{reference}/attachments", "/api/reports/{reference}/attachments"})
final class AttachmentController {

    /** The index of the path segment that names the kind of item, behind the empty segment and {@code api}. */
    private static final int PLACE_OF_KIND = 2;

    private final Attachments attachments;
    private final AttachmentService service;

    AttachmentController(Attachments attachments, AttachmentService service) {
        this.attachments = attachments;
        this.service = service;
    }

    record Removal(String reason) {
    }

    @Audited(Audited.Kind.READ)
    @GetMapping
    Attachments.OfItem list(@PathVariable String reference, HttpServletRequest request) {
        return attachments.of(kind(request), reference);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Attachment add(@PathVariable String reference, @RequestParam(required = false) String kind,
            @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false) String disposition, HttpServletRequest request) {
        service.requireAttachable(kind(request), reference);
        var as = EnumCodes.find(AttachmentKind.class, kind).orElseThrow(
                () -> Refusal.invalid("Say what the file is, by kind={codes}.", String.join(", ", EnumCodes.of(AttachmentKind.class))));
        var file = BufferedRequest.fileOf(request)
                .orElseThrow(() -> Refusal.invalid("Send the file as the body itself, with the content type {type}.",
                MediaType.APPLICATION_OCTET_STREAM_VALUE));
        var found = AttachmentInspector.found(request)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, Collision.SENTENCE));
        return service.add(kind(request), reference, as, name(disposition), file, found);
    }

    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            schema = @Schema(type = "string", format = "binary")))
    @Audited(Audited.Kind.EXPORT)
    @GetMapping("/{code}")
    ResponseEntity<InputStreamResource> content(@PathVariable String reference, @PathVariable String code, HttpServletRequest request) {
        var attachment = attachments.one(kind(request), reference, code);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(attachment.type())).contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.ACCEPT_RANGES, "none")
                .body(new InputStreamResource(attachments.open(attachment)));
    }

    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.IMAGE_JPEG_VALUE,
            schema = @Schema(type = "string", format = "binary")))
    @Audited(Audited.Kind.READ)
    @GetMapping("/{code}/thumbnail")
    Object thumbnail(@PathVariable String reference, @PathVariable String code, HttpServletRequest request) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(attachments.thumbnail(kind(request), reference, code));
    }

    @PostMapping("/{code}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference, @PathVariable String code, HttpServletRequest request, Body<Removal> body) {
        service.remove(kind(request), reference, code, body.after(() -> service.removable(kind(request), reference, code)).reason());
    }

    private static AttachedItem kind(HttpServletRequest request) {
        return AttachedItem.at(MatchedRoute.stepsOf(request).get(PLACE_OF_KIND));
    }

    private static String name(String disposition) {
        try {
            return disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("The header {header} cannot be read; it has the form attachment; filename*=UTF-8''photograph.jpg.",
                    HttpHeaders.CONTENT_DISPOSITION);
        }
    }
}
