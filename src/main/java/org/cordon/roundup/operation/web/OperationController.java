package org.cordon.roundup.operation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.Body;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationCounts;
import org.cordon.roundup.operation.OperationPreview;
import org.cordon.roundup.operation.OperationService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves operations: launching, viewing, calling off. */
@RestController
@RequestMapping("/api/operations")
final class OperationController {

    private final OperationService operations;
    private final LaunchService launches;
    private final CancellationService cancellations;
    private final OperationCounts counts;
    private final OperationPreview previews;
    private final CurrentCaller caller;

    OperationController(OperationService operations, LaunchService launches, CancellationService cancellations, OperationCounts counts,
            OperationPreview previews, CurrentCaller caller) {
        this.operations = operations;
        this.launches = launches;
        this.cancellations = cancellations;
        this.counts = counts;
        this.previews = previews;
        this.caller = caller;
    }

    record Reference(String reference) {
    }

    record Check(boolean valid, List<Reason> reasons) {
    }

    record Cancellation(String code, String reason) {
    }

    /**
     * An operation as its participants see it. Only the coordinator and managers get the counts and learn of later versions of the list.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String reference, String title, String theme, String host, String phase, List<String> languages, int quota,
            Instant invitationDeadline, Instant nominationDeadline, Instant screeningDeadline, Instant confirmationDeadline,
            Instant operationStart, Instant operationEnd, String reminderEvery, boolean enteredAfterwards, int listVersion,
            Instant phaseOpenedAt,
            Instant phaseEndedAt, Instant closedAt, String cancellationReason, OperationCounts.Counts counts) {
    }

    @NotAudited("looks at what was sent and keeps nothing")
    @PostMapping("/check")
    Check check(Body<JsonNode> body) {
        var reasons = launches.check(body.after(() -> caller.get().requireCoordinator()));
        return new Check(reasons.isEmpty(), reasons);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reference launch(Body<JsonNode> body) {
        return new Reference(launches.launch(body.after(() -> caller.get().requireCoordinator())).reference());
    }

    @NotAudited("operations and figures")
    @GetMapping
    Page<View> list(@RequestParam(required = false) String after) {
        var visible = Page.of(operations.list(after, Page.SIZE + 1), Operation::reference);
        var numbers = inNumbers() ? counts.of(visible.items().stream().map(Operation::reference).toList())
                : Map.<String, OperationCounts.Counts>of();
        return visible.map(operation -> view(operation, numbers.get(operation.reference())));
    }

    @NotAudited("an operation and its figures")
    @GetMapping("/{reference}")
    View one(@PathVariable String reference) {
        var operation = operations.visible(reference);
        return view(operation, inNumbers() ? counts.of(reference) : null);
    }

    @NotAudited("figures")
    @GetMapping("/{reference}/cancel-preview")
    OperationPreview.View cancelPreview(@PathVariable String reference) {
        return previews.ofCancelling(reference);
    }

    @NotAudited("figures")
    @GetMapping("/{reference}/open-preview")
    OperationPreview.View openPreview(@PathVariable String reference) {
        return previews.ofOpening(reference);
    }

    @NotAudited("figures")
    @GetMapping("/{reference}/close-preview")
    OperationPreview.View closePreview(@PathVariable String reference) {
        return previews.ofClosing(reference);
    }

    @PostMapping("/{reference}/cancel")
    Reference cancel(@PathVariable String reference, Body<Cancellation> body) {
        caller.get().requireCoordinator();
        var cancellation = body.after(() -> operations.visible(reference));
        cancellations.cancel(reference, cancellation.code(), cancellation.reason());
        return new Reference(reference);
    }

    private boolean inNumbers() {
        return caller.get().isCoordinator() || caller.get().isManager();
    }

    private View view(Operation operation, OperationCounts.Counts numbers) {
        return new View(operation.reference(), operation.title(), operation.theme(), operation.host(), operation.phase().name(),
                operation.languages(), operation.quota(), operation.invitationDeadline(), operation.nominationDeadline(),
                operation.screeningDeadline(), operation.confirmationDeadline(), operation.operationStart(), operation.operationEnd(),
                operation.reminderEvery(), operation.enteredAfterwards(),
                numbers != null ? operation.listVersion() : Math.min(operation.listVersion(), 1), operation.phases().opened(),
                operation.phases().ended(), operation.phases().closed(), operation.phases().cancellationReason(), numbers);
    }
}
