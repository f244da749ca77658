package org.cordon.roundup.arrest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.cordon.roundup.report.UnseenPersons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the start form "Report an arrest". The process of the form has started by then. */
@Service
@Transactional
public class ArrestForm {

    private final ArrestService arrests;
    private final UnseenPersons unseenPersons;

    ArrestForm(ArrestService arrests, UnseenPersons unseenPersons) {
        this.arrests = arrests;
        this.unseenPersons = unseenPersons;
    }

    /**
     * Takes the report.
     *
     * @return the arrest, if the officer picked a target on a list; otherwise the reference of the report on a person by number and name. A
     * process of its own handles that report, so that the started instance ends in the same way whether or not the person is sought
     */
    public Entry take(JsonNode form) {
        if (form.path("targetReference").isTextual()) {
            var report = form.<ObjectNode>deepCopy().without("targetReference");
            var arrest = arrests.register(form.path("targetReference").textValue(), report);
            return new Entry(arrest.reference(), Optional.of(arrest));
        }
        return new Entry(unseenPersons.reportArrest(form), Optional.empty());
    }

    /** The result of the form: its reference, and the arrest if the started process is to handle it. */
    public record Entry(String reference, Optional<ReportedArrest> arrest) {
    }
}
