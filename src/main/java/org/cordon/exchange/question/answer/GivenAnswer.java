package org.cordon.exchange.question.answer;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.cordon.exchange.question.AnswerKind;
import org.cordon.exchange.question.RefusalReason;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.roundup.report.PostedFields;

/** A party's answer that has passed all checks. */
record GivenAnswer(AnswerKind kind, String text, RefusalReason reason, String forwardedTo, List<String> items,
        Handling handling) {

    private static final List<String> FIELDS = List.of("answer", "text", "reason", "forwardTo", "items", "handling");
    private static final int MOST_ITEMS = 20;

    /**
     * Reads a posted answer.
     *
     * @param own       the code of the party that answers
     * @param competent whether a question can be passed on to the party with this code
     * @param visible   whether the party that answers sees the item with this reference
     * @throws Refusal with every reason and its field
     */
    static GivenAnswer read(JsonNode posted, String own, Predicate<String> competent, Predicate<String> visible) {
        var fields = new PostedFields(posted, FIELDS);
        var kind = fields.requiredCode("answer", AnswerKind.class);
        if (kind == AnswerKind.ANSWERED_BACK) {
            fields.refuse("answer", said("is what the country that asks says"));
        }
        var text = fields.text("text");
        if (text == null && (kind == AnswerKind.ANSWERED || kind == AnswerKind.PARTLY || kind == AnswerKind.ASK_BACK)) {
            fields.refuse("text", said("must say it"));
        }
        var reason = kind == AnswerKind.REFUSED ? fields.requiredCode("reason", RefusalReason.class) : null;
        if (reason == RefusalReason.OTHER && text == null) {
            fields.refuse("text", said("must say why it is refused"));
        }
        var forwardedTo = kind == AnswerKind.FORWARDED ? forwardedTo(fields, own, competent) : null;
        var items = items(fields, kind, visible);
        var refuse = fields.within("handling");
        var handling = HandlingRules.ofLead(HandlingReader.read(fields.get("handling"), refuse), own, false, refuse);
        if (!handling.notFor().isEmpty() || !handling.onlyFor().isEmpty()) {
            fields.refuse("handling", said("cannot say who may see an answer: the one who asks alone reads it"));
        }
        fields.refuseIfWrong();
        return new GivenAnswer(kind, text, reason, forwardedTo, items, handling);
    }

    private static List<String> items(PostedFields fields, AnswerKind kind, Predicate<String> visible) {
        var items = fields.codes("items");
        if (!items.isEmpty() && kind != null && !kind.says()) {
            fields.refuse("items", said("are for what is answered"));
        } else if (items.size() > MOST_ITEMS) {
            fields.refuse("items", said("are more than {most}", MOST_ITEMS));
        } else {
            items.stream().filter(item -> !(References.ITEM.matcher(item).matches() && visible.test(item))).findFirst()
                    .ifPresent(item -> fields.refuse("items", said("names {reference}, of which you see nothing", item)));
        }
        return items;
    }

    private static String forwardedTo(PostedFields fields, String own, Predicate<String> competent) {
        var code = fields.line("forwardTo");
        if (code == null || code.equals(own) || !competent.test(code)) {
            fields.refuse("forwardTo", said("must be the code of another member country, such as IT, or IPSG"));
            return null;
        }
        return code;
    }
}
