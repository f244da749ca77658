package org.cordon.rooms.attachment.web;

import org.cordon.kernel.caller.Audited;
import org.cordon.rooms.attachment.Attachments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files on the nominations behind a target, over REST, for all pages on which somebody decides about the person. */
@RestController
final class TargetAttachmentController {

    private final Attachments attachments;

    TargetAttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/api/targets/{reference}/attachments")
    Attachments.OfTarget list(@PathVariable String reference) {
        return attachments.ofTarget(reference);
    }
}
