package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.record.ledger.SaidTimes;

/** Applies a country's correction to its report, so that the result is checked like a new report. */
public final class CorrectionReader {

    private static final String REASON = "reason";
    private static final List<String> BESIDE_THE_REPORT = List.of(REASON, "version");

    private CorrectionReader() {
    }

    /**
     * Reads the corrected report and the {@code reason}, which is mandatory. A field that is left out stays, and a field that is null is
     * emptied. If only the zone changes, the instant stays.
     *
     * @param told the report as it stands
     * @param posted the changed fields and the reason
     * @param fields the fields that may change; any other is refused
     */
    public static ReportReader of(ObjectNode told, JsonNode posted, Set<String> fields, Instant now) {
        var report = told.deepCopy();
        fields.stream().filter(posted::has).forEach(field -> report.set(field, posted.get(field)));
        if (fields.contains("zone") && posted.has("zone") && !posted.has("happenedAt")) {
            report.put("happenedAt", OffsetDateTime.parse(told.get("happenedAt").textValue()).toInstant().toString());
        }
        if (posted.has("happenedAt")) {
            report.remove(SaidTimes.SAID_AT);
        }
        report.set(REASON, posted.get(REASON));
        var reader = new ReportReader(report, now);
        posted.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name) && !BESIDE_THE_REPORT.contains(name)) {
                reader.refuse(name, UnknownFields.nearest(name, fields).map(near -> said("cannot be corrected: did you mean {key}?", near))
                        .orElseGet(() -> said("cannot be corrected; withdraw the report and report anew")));
            }
        });
        return reader;
    }

    /** Returns the reason in the officer's own words; null only if the value is refused. */
    public static String reason(ReportReader reader) {
        return reader.requiredText(REASON);
    }

    /**
     * Reads the reason for withdrawing a report.
     *
     * @throws org.cordon.kernel.shared.Refusal if no reason is given
     */
    public static String withdrawal(JsonNode posted, Instant now) {
        var reader = new ReportReader(posted, now);
        var reason = reason(reader);
        reader.refuseUnknown(BESIDE_THE_REPORT);
        reader.refuseIfWrong();
        return reason;
    }
}
