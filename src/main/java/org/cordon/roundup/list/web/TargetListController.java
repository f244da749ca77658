package org.cordon.roundup.list.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.JsonText;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.confirmation.ConfirmationChangeService;
import org.cordon.roundup.confirmation.ConfirmationDecision;
import org.cordon.roundup.confirmation.ConfirmationQueries;
import org.cordon.roundup.list.FreezePreview;
import org.cordon.roundup.list.FreezePreviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the preview of the target list and its confirmations. */
@RestController
@RequestMapping("/api/operations/{operation}")
final class TargetListController {

    private final FreezePreviews previews;
    private final ConfirmationQueries confirmations;
    private final ConfirmationChangeService changes;

    TargetListController(FreezePreviews previews, ConfirmationQueries confirmations, ConfirmationChangeService changes) {
        this.previews = previews;
        this.confirmations = confirmations;
        this.changes = changes;
    }

    @NotAudited("references and figures")
    @GetMapping("/freeze-preview")
    FreezePreview preview(@PathVariable String operation) {
        return previews.of(operation);
    }

    @Audited(Audited.Kind.READ)
    @GetMapping("/confirmations")
    Page<ConfirmationQueries.View> confirmations(@PathVariable String operation, @RequestParam(required = false) String country) {
        return new Page<>(confirmations.in(operation, country), null);
    }

    record ChangedAnswer(String answer, String investigator, String text, String role, Integer version) {

        ConfirmationDecision about(String target) {
            return new ConfirmationDecision(target, code("answer", answer, ConfirmationDecision.Given.class), investigator, text,
                    code("role", role, Confirmation.Role.class), version);
        }

        private static <E extends Enum<E>> E code(String field, String given, Class<E> codes) {
            if (given == null) {
                return null;
            }
            return EnumCodes.find(codes, given).orElseThrow(() -> Refusal.invalid("The answer cannot be read.",
                    List.of(Reason.of(field, "must be {codes}", String.join(" or ", EnumCodes.of(codes))))));
        }
    }

    @PutMapping("/confirmations/{target}")
    Page<ConfirmationQueries.View> change(@PathVariable String operation, @PathVariable String target, HttpServletRequest request)
            throws IOException {
        var reference = changes.requireAsked(operation, target);
        changes.change(operation, JsonText.object(request.getInputStream(), ChangedAnswer.class).about(reference));
        return new Page<>(confirmations.in(operation, null).stream().filter(view -> view.target().equals(reference)).toList(), null);
    }
}
