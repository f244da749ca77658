package org.cordon.exchange.release;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.roundup.report.FreeText;

/**
 * A posted request for a release that has passed all checks.
 *
 * @param party the group to which the item is to be released
 * @param days  the number of days that the suppliers have to answer
 */
record AskedRelease(String party, String reason, int days) {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 30;

    /**
     * Reads a posted request.
     *
     * @param fields the names of the fields that the request may have
     * @param own    the group of the asking party; the item is released to this party if the request names no other
     * @param groups finds the group of a party by its code
     * @throws Refusal with every reason and its field
     */
    static AskedRelease read(JsonNode posted, List<String> fields, String own, Function<String, Optional<String>> groups) {
        if (!posted.isObject()) {
            throw Refusal.invalid("The body has to be one JSON object with a reason.");
        }
        var reasons = new ArrayList<>(UnknownFields.in(posted, fields));
        var party = party(posted.path("for"), own, groups, reasons);
        var reason = reason(posted.path("reason"), reasons);
        var days = days(posted.path("days"), reasons);
        refuse(reasons);
        return new AskedRelease(party, reason, days);
    }

    /**
     * Refuses the request for these reasons.
     *
     * @throws Refusal if there is any reason
     */
    static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was asked: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
    }

    private static String party(JsonNode given, String own, Function<String, Optional<String>> groups, List<Reason> reasons) {
        if (given.isMissingNode() || given.isNull()) {
            return own;
        }
        var group = given.isTextual() && given.textValue().length() <= 40 ? groups.apply(given.textValue()) : Optional.<String>empty();
        if (group.isEmpty()) {
            reasons.add(Reason.of("for", "must be a country code, such as FR, a partner that is there, by its code, or IPSG"));
        }
        return group.orElse(own);
    }

    private static String reason(JsonNode given, List<Reason> reasons) {
        if (!given.isTextual() || given.textValue().isBlank()) {
            reasons.add(Reason.of("reason", "must say what it is needed for"));
            return null;
        }
        return FreeText.checked("reason", given.textValue());
    }

    private static int days(JsonNode given, List<Reason> reasons) {
        if (given.isMissingNode() || given.isNull()) {
            return USUAL_DAYS;
        }
        if (!given.isInt() || given.intValue() < 1 || given.intValue() > MOST_DAYS) {
            reasons.add(Reason.of("days", "must be a number of days from 1 to {most}", MOST_DAYS));
        }
        return given.intValue();
    }
}
