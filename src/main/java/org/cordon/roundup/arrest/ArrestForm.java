package org.cordon.roundup.arrest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.cordon.roundup.report.UnseenPersons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers enter in the start form "Report an arrest", whose process is then already on its way. */
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
     * @return the arrest, if the officer picked a target that he sees; otherwise the reference of the report on a person by number and
     * name, whose handling is a matter of its own, so that the started instance ends alike whether or not the person is sought
     */
    public Entry take(JsonNode form) {
        if (form.path("targetReference").isTextual()) {
            var report = form.<ObjectNode>deepCopy().without("targetReference");
            var arrest = arrests.register(form.path("targetReference").textValue(), report);
            return new Entry(arrest.reference(), Optional.of(arrest));
        }
        return new Entry(unseenPersons.reportArrest(form), Optional.empty());
    }

    /** What the form came to: its reference, and the arrest if the started process is to handle one. */
    public record Entry(String reference, Optional<ReportedArrest> arrest) {
    }
}
