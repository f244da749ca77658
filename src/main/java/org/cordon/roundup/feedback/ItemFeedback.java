package org.cordon.roundup.feedback;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.roundup.report.FreeText;

/**
 * A country's account of what became of an item.
 *
 * @param because the reason why the item was not used; null for other outcomes, and if the country gives no reason
 * @param ledTo   references of the items that followed from a used item
 * @param remark  the country's own words, or null; personal data
 */
public record ItemFeedback(Outcome outcome, NotUsedBecause because, List<String> ledTo, String remark) {

    private static final List<String> FIELDS = List.of("outcome", "because", "ledTo", "text");
    private static final int MOST = 20;

    public ItemFeedback {
        ledTo = List.copyOf(ledTo);
    }

    /**
     * Reads {@code outcome}, {@code because}, {@code ledTo} and {@code text}.
     *
     * @throws Refusal with every reason and its field
     */
    public static ItemFeedback read(JsonNode posted) {
        UnknownFields.refuse(posted, FIELDS);
        var references = posted.path("ledTo");
        if (!references.isArray() && !references.isMissingNode() && !references.isNull()) {
            throw refusal(List.of(Reason.of("ledTo", "must be a list")));
        }
        var ledTo = StreamSupport.stream(references.spliterator(), false).map(JsonNode::asText).toList();
        return of(text(posted, "outcome"), text(posted, "because"), ledTo, text(posted, "text"));
    }

    /**
     * Reads the same fields from a form.
     *
     * @throws Refusal with every reason and its field
     */
    public static ItemFeedback of(String outcome, String because, List<String> ledTo, String text) {
        var reasons = new ArrayList<Reason>();
        var said = EnumCodes.find(Outcome.class, outcome);
        if (said.isEmpty()) {
            reasons.add(Reason.of("outcome", "must be USED, NOT_USED or PASSED_ON"));
        }
        var why = EnumCodes.find(NotUsedBecause.class, because);
        if (because != null && why.isEmpty()) {
            reasons.add(Reason.of("because", "must be one of {codes}", EnumCodes.of(NotUsedBecause.class)));
        } else if (why.isPresent() && said.filter(Outcome.NOT_USED::equals).isEmpty()) {
            reasons.add(Reason.of("because", "is for what was not used"));
        }
        if (!ledTo.isEmpty() && said.filter(Outcome.USED::equals).isEmpty()) {
            reasons.add(Reason.of("ledTo", "is for what was used"));
        }
        if (ledTo.size() > MOST) {
            reasons.add(Reason.of("ledTo", "are more than {most}", MOST));
        }
        if (!reasons.isEmpty()) {
            throw refusal(reasons);
        }
        return new ItemFeedback(said.orElseThrow(), why.orElse(null), ledTo.stream().distinct().toList(), FreeText.checked("text", text));
    }

    private static Refusal refusal(List<Reason> reasons) {
        return Refusal.invalid(said("Nothing was kept: {reasons}.", Reason.joined(reasons)), reasons);
    }

    private static String text(JsonNode posted, String field) {
        var value = posted.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
