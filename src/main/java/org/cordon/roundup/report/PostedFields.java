package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnknownFields;

/** Reads an object field by field and collects what is wrong, so that a form can show every reason beside its field. */
public final class PostedFields {

    private static final int LONGEST_LINE = 100;
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]{0," + LONGEST_LINE + "}");

    private final JsonNode posted;
    private final List<Reason> reasons = new ArrayList<>();

    /** @param fields all that it may have */
    public PostedFields(JsonNode posted, List<String> fields) {
        if (!posted.isObject()) {
            throw Refusal.invalid("The body has to be one JSON object.");
        }
        this.posted = posted;
        reasons.addAll(UnknownFields.in(posted, fields));
    }

    public JsonNode get(String field) {
        return posted.path(field);
    }

    /** A text of several lines, or null. */
    public String text(String field) {
        var text = string(field);
        return text == null ? null : FreeText.checked(field, text);
    }

    /** A text of one line, or null. */
    public String line(String field) {
        var text = string(field);
        if (text != null && !ONE_LINE.matcher(text.strip()).matches()) {
            refuse(field, said("must be one line of at most {most} characters", LONGEST_LINE));
            return null;
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One of these codes, or null. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        var text = string(field);
        var known = EnumCodes.find(codes, text);
        if (text != null && known.isEmpty()) {
            refuse(field, said("must be one of {codes}", EnumCodes.of(codes)));
        }
        return known.orElse(null);
    }

    /** One of these codes; null only if it is refused. */
    public <E extends Enum<E>> E requiredCode(String field, Class<E> codes) {
        if (string(field) == null) {
            refuse(field, said("must be one of {codes}", EnumCodes.of(codes)));
            return null;
        }
        return code(field, codes);
    }

    public boolean flag(String field, boolean otherwise) {
        var node = posted.path(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            refuse(field, said("must be true or false"));
        }
        return node.isBoolean() ? node.booleanValue() : otherwise;
    }

    /** A whole number from 1 on, or null. */
    public Integer wholeNumber(String field, int largest) {
        var node = posted.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > largest) {
            refuse(field, said("must be a whole number from 1 to {largest}", largest));
            return null;
        }
        return node.intValue();
    }

    /** A list of short texts, each once. */
    public List<String> codes(String field) {
        var node = posted.path(field);
        if (!node.isMissingNode() && !node.isNull()
                && !(node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual))) {
            refuse(field, said("must be a list of codes"));
            return List.of();
        }
        return StreamSupport.stream(node.spliterator(), false).map(JsonNode::textValue).distinct().toList();
    }

    public void refuse(String field, Said reason) {
        reasons.add(new Reason(field, reason));
    }

    /** @throws Refusal with every reason and its field, if there is any */
    public void refuseIfWrong() {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was done: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
    }

    private String string(String field) {
        var node = posted.path(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isTextual()) {
            refuse(field, said("must be a text"));
        }
        return node.isTextual() ? node.textValue() : null;
    }
}
