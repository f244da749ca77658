package org.cordon.roundup.lead.web;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Audited;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.Body;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.lead.LapseService;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadCount;
import org.cordon.roundup.lead.LeadDetails;
import org.cordon.roundup.lead.LeadKind;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.lead.LeadState;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportedName;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads and locations over REST: reporting one, reading it, and saying that a location no longer holds. */
@RestController
@RequestMapping("/api")
final class LeadController {

    private final LeadService leads;
    private final VisibleLeads visible;
    private final AssessmentService assessments;
    private final LapseService lapses;
    private final CurrentCaller caller;

    LeadController(LeadService leads, VisibleLeads visible, AssessmentService assessments, LapseService lapses, CurrentCaller caller) {
        this.leads = leads;
        this.visible = visible;
        this.assessments = assessments;
        this.lapses = lapses;
        this.caller = caller;
    }

    record Reported(String reference, LeadCount counts) {
    }

    record Lapse(String text) {
    }

    /**
     * The lead as a reader sees it. {@code assessment} and {@code lapseText} are the words of other countries on the lead. {@code handling}
     * is the handling that the supplier of the lead has set. {@code reportedName} is the name under which the person was reported by
     * number. {@code behind} holds the references of the leads that wait behind this lead on the reader's desk, the newest first.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String reference, String operation, String target, LeadKind kind, @JsonUnwrapped LeadDetails details, LeadState state,
            LeadCount counts, String reportingCountry, @JsonUnwrapped Report report, String assessment, String lapseText,
            Instant reportedAt, Handlings.Kept handling, @JsonInclude(JsonInclude.Include.NON_NULL) ReportedName reportedName,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> behind) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }

        /** Returns the view of the content that the supplier gave, without the state of the lead and the words of other countries. */
        static View released(Lead lead, Handlings.Kept handling) {
            return new View(lead.reference(), lead.operation(), lead.target(), lead.kind(), lead.details(), null, lead.counts(),
                    lead.reportingCountry(), lead.report(), null, null, lead.reportedAt(), handling, null, List.of());
        }

        static View of(Lead lead, Handlings.Kept handling, ReportedName name, List<String> behind) {
            return new View(lead.reference(), lead.operation(), lead.target(), lead.kind(), lead.details(), lead.state(), lead.counts(),
                    lead.reportingCountry(), lead.report(), lead.assessment(), lead.lapseText(), lead.reportedAt(), handling, name, behind);
        }
    }

    @PostMapping("/targets/{target}/leads")
    @ResponseStatus(HttpStatus.CREATED)
    Reported reportLead(@PathVariable String target, Body<JsonNode> body) {
        return report(target, LeadKind.LEAD, body);
    }

    @PostMapping("/targets/{target}/locations")
    @ResponseStatus(HttpStatus.CREATED)
    Reported reportLocation(@PathVariable String target, Body<JsonNode> body) {
        return report(target, LeadKind.LOCATION, body);
    }

    private Reported report(String target, LeadKind kind, Body<JsonNode> body) {
        var report = body.after(() -> leads.reportable(target));
        if (report instanceof ObjectNode object) {
            if (object.has("kind") && !kind.name().equals(object.path("kind").asText())) {
                throw Refusal.invalid(said("Nothing was reported: this is where a {kind} is reported.", kind),
                        List.of(Reason.of("kind", "must be {kind} here, or left out", kind)));
            }
            object.put("kind", kind.name());
        }
        var lead = leads.report(target, report);
        return new Reported(lead.reference(), lead.counts());
    }

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    @Audited(Audited.Kind.READ)
    @GetMapping("/leads/{reference}")
    Object one(@PathVariable String reference) {
        return caller.get().isManager() ? visible.progress(reference) : view(visible.require(reference));
    }

    @PostMapping("/leads/{reference}/lapse")
    View lapse(@PathVariable String reference, Body<Lapse> body) {
        lapses.lapse(reference, body.after(() -> lapses.lapsable(reference)).text());
        return view(visible.require(reference));
    }

    private View view(Lead lead) {
        var handling = visible.handling(lead.reference());
        return caller.get().isPartner() || visible.isGivenAlone(lead) ? View.released(lead, handling)
                : View.of(lead, handling, visible.reportedName(lead.reference()), assessments.behind(lead.reference()));
    }
}
