package org.cordon.platform.draft.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.JsonText;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.platform.draft.Draft;
import org.cordon.platform.draft.DraftService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts over REST. A body is read only after Cordon has checked that its sender works on the task. No body is read beyond the largest size
 * of a draft.
 */
@RestController
@RequestMapping("/api/drafts/{task}")
final class DraftController {

    /** The largest draft in bytes: enough for a thousand decisions with a text of a line or two each. A longer text belongs in a file. */
    private static final int LONGEST = 512 * 1024;

    private final DraftService drafts;

    DraftController(DraftService drafts) {
        this.drafts = drafts;
    }

    @Audited(Audited.Kind.READ)
    @GetMapping
    Draft read(@PathVariable String task) {
        return drafts.read(task);
    }

    @NotAudited("what is being filled in is in no file yet; the act that sends it is audited")
    @PutMapping
    Kept keep(@PathVariable String task, HttpServletRequest request) throws IOException {
        drafts.requireWorkOn(task);
        var body = JsonText.read(request.getInputStream(), LONGEST);
        UnknownFields.refuse(body, List.of("version", "content"));
        var content = body.path("content");
        if (!content.isObject()) {
            throw Refusal.invalid("There is nothing to keep.", List.of(Reason.of("content", "must be an object")));
        }
        var kept = drafts.keep(task, version(body), content);
        return new Kept(kept.version(), kept.keptBy(), kept.keptAt());
    }

    private static int version(JsonNode body) {
        var version = body.path("version");
        if (!version.canConvertToInt() || version.intValue() < 0) {
            throw Refusal.invalid("Say which draft you have seen.",
                    List.of(Reason.of("version", "must be the version of the draft that was read, 0 if there was none")));
        }
        return version.intValue();
    }

    @NotAudited("what is being filled in is in no file yet")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String task) {
        drafts.drop(task);
    }

    record Kept(int version, String keptBy, Instant keptAt) {
    }
}
