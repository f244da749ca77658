package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    /**
     * Reads an object whose only field is the reason for an act.
     *
     * @throws Refusal if the reason is missing or another field is present
     */
    public static String reason(JsonNode posted) {
        var fields = new PostedFields(posted, List.of("reason"));
        var reason = fields.requiredText("reason", said("must say why"));
        fields.refuseIfWrong();
        return reason;
    }

    /** A decision and its reason. The reason is never missing if the decision is no. */
    public record Decision(boolean yes, String reason) {
    }

    /**
     * Reads a decision.
     *
     * @param field the field that holds yes or no
     * @throws Refusal with every reason and its field
     */
    public static Decision decision(JsonNode posted, String field) {
        var fields = new PostedFields(posted, List.of(field, "reason"));
        var yes = fields.requiredFlag(field);
        var reason = yes ? fields.text("reason") : fields.requiredText("reason", said("must say why"));
        fields.refuseIfWrong();
        return new Decision(yes, reason);
    }

    /**
     * Begins to read an object.
     *
     * @param fields all fields that the object may have
     */
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

    /** Returns a text of several lines, or null. */
    public String text(String field) {
        var text = string(field);
        return text == null ? null : FreeText.checked(field, text);
    }

    /** Returns a text of one line, or null. */
    public String line(String field) {
        var text = string(field);
        if (text != null && !ONE_LINE.matcher(text.strip()).matches()) {
            refuse(field, said("must be one line of at most {most} characters", LONGEST_LINE));
            return null;
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Returns a text of several lines; null only if the value is refused.
     *
     * @param otherwise the reason for refusing a missing text
     */
    public String requiredText(String field, Said otherwise) {
        return required(field, text(field), otherwise);
    }

    /**
     * Returns a text of one line; null only if the value is refused.
     *
     * @param otherwise the reason for refusing a missing text
     */
    public String requiredLine(String field, Said otherwise) {
        return required(field, line(field), otherwise);
    }

    private String required(String field, String text, Said otherwise) {
        if (text == null) {
            refuse(field, otherwise);
        }
        return text;
    }

    /** Returns a time given with its offset; null only if the value is refused. */
    public Instant time(String field) {
        var text = line(field);
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeParseException noTime) {
            refuse(field, said("must be a time with its offset, such as 2027-05-11T04:20:00+02:00"));
            return null;
        }
    }

    /** Returns one of the given codes, or null. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        var text = string(field);
        var known = EnumCodes.find(codes, text);
        if (text != null && known.isEmpty()) {
            refuse(field, said("must be one of {codes}", EnumCodes.of(codes)));
        }
        return known.orElse(null);
    }

    /** Returns one of the given codes; null only if the value is refused. */
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

    /** Returns yes or no; usable only if the value is not refused. */
    public boolean requiredFlag(String field) {
        if (!posted.path(field).isBoolean()) {
            refuse(field, said("must be true or false"));
        }
        return posted.path(field).booleanValue();
    }

    /** Returns a whole number from 1 to {@code largest}, or null. */
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

    /** Returns a list of short texts without duplicates. */
    public List<String> codes(String field) {
        var node = posted.path(field);
        if (!node.isMissingNode() && !node.isNull()
                && !(node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual))) {
            refuse(field, said("must be a list of codes"));
            return List.of();
        }
        return StreamSupport.stream(node.spliterator(), false).map(JsonNode::textValue).distinct().toList();
    }

    /** Returns some of the given codes, without duplicates and in the order of the constants. */
    public <E extends Enum<E>> List<E> codes(String field, Class<E> codes) {
        return codes(field, codes, 0);
    }

    /**
     * Returns at least one of the given codes, without duplicates and in the order of the constants; empty only if the value is refused.
     */
    public <E extends Enum<E>> List<E> requiredCodes(String field, Class<E> codes) {
        return codes(field, codes, 1);
    }

    private <E extends Enum<E>> List<E> codes(String field, Class<E> codes, int least) {
        var given = codes(field);
        var known = given.stream().map(code -> EnumCodes.find(codes, code)).flatMap(Optional::stream).sorted().toList();
        if (known.size() < Math.max(least, given.size())) {
            refuse(field, said("must be one of {codes}", EnumCodes.of(codes)));
        }
        return known;
    }

    /** Returns a function that refuses fields of an object nested in one field. */
    public BiConsumer<String, Said> within(String object) {
        return (field, reason) -> refuse(object + "." + field, reason);
    }

    public void refuse(String field, Said reason) {
        reasons.add(new Reason(field, reason));
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal with every reason and its field, if there is any reason
     */
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
