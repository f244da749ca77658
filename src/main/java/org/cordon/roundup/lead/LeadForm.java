package org.cordon.roundup.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.cordon.roundup.report.UnseenPersons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the start form "Share a lead or a location". The process of the form has started by then. */
@Service
@Transactional
public class LeadForm {

    private final LeadService leads;
    private final UnseenPersons unseenPersons;

    LeadForm(LeadService leads, UnseenPersons unseenPersons) {
        this.leads = leads;
        this.unseenPersons = unseenPersons;
    }

    /**
     * Takes the report.
     *
     * @return the lead, if the officer picked a target on a list; otherwise the reference of the report on a person by number and name. A
     * process of its own handles that report, so that the started instance ends in the same way whether or not the person is sought
     */
    public Entry take(JsonNode form) {
        if (form.path("targetReference").isTextual()) {
            var report = form.<ObjectNode>deepCopy().without("targetReference");
            var lead = leads.register(form.path("targetReference").textValue(), report);
            return new Entry(lead.reference(), Optional.of(lead));
        }
        return new Entry(unseenPersons.report(form), Optional.empty());
    }

    /** The result of the form: its reference, and the lead if the started process is to handle it. */
    public record Entry(String reference, Optional<ReportedLead> lead) {
    }
}
