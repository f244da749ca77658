package org.cordon.roundup.arrest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.input.JsonText;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.arrest.ArrestReleaseService;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.arrest.ReportedArrest.Reception;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.arrest.identity.IdentityMethod;
import org.cordon.roundup.report.ReportedName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Arrests over REST: reporting one, reading it, and reporting a release. */
@RestController
@RequestMapping("/api")
final class ArrestController {

    private final ArrestService arrests;
    private final ArrestReleaseService releases;
    private final VisibleArrests visible;
    private final CurrentCaller caller;

    ArrestController(ArrestService arrests, ArrestReleaseService releases, VisibleArrests visible, CurrentCaller caller) {
        this.arrests = arrests;
        this.releases = releases;
        this.visible = visible;
        this.caller = caller;
    }

    record Reported(String reference) {
    }

    /** The arrest as a reader sees it. {@code reportedName} is the name that came with the notice number in a report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String reference, String operation, String target, ArrestState state, List<String> reportingCountries,
            @JsonUnwrapped ArrestReport report, IdentityMethod identityMethod, String identityText, String outcomeText, Instant reportedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReportedName reportedName) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }

        static View of(Arrest arrest, List<String> reportingCountries, ReportedName name) {
            return new View(arrest.reference(), arrest.operation(), arrest.target(), arrest.state(), reportingCountries, arrest.report(),
                    arrest.identityMethod(), arrest.identityText(), arrest.outcomeText(), arrest.reportedAt(), name);
        }
    }

    @PostMapping("/targets/{target}/arrests")
    ResponseEntity<Reported> report(@PathVariable String target, InputStream body) {
        var arrest = arrests.report(arrests.reportable(target), JsonText.read(body));
        var status = arrest.reception() == Reception.REPEATED ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status).body(new Reported(arrest.reference()));
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    @Audited(Audited.Kind.READ)
    @GetMapping("/arrests/{reference}")
    Object one(@PathVariable String reference) {
        return caller.get().isManager() ? visible.progress(reference) : view(reference);
    }

    @PostMapping("/arrests/{reference}/release")
    View release(@PathVariable String reference, Body<JsonNode> body) {
        releases.release(reference, body.after(() -> releases.releasable(reference)));
        return view(reference);
    }

    private View view(String reference) {
        return View.of(visible.require(reference), visible.reporters(reference), visible.reportedName(reference));
    }
}
