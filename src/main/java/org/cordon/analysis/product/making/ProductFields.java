package org.cordon.analysis.product.making;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.product.Product.Content;
import org.cordon.analysis.product.Product.Proposed;
import org.cordon.analysis.product.Product.Text;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Component;

/** Reads the posted bodies about products. Refuses a body with each reason at its field, if anything is wrong. */
@Component
class ProductFields {

    private static final List<String> CONTENT = List.of("purpose", "texts", "audience", "citations", "proposals");
    private static final List<String> NEW = List.of("file", "replaces", "purpose", "texts", "audience", "citations",
            "proposals");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");
    private static final List<String> TEXT = List.of("title", "text");
    private static final List<String> PROPOSED = List.of("country", "name", "reason");
    private static final int MOST_PROPOSALS = 20;
    private static final int MOST_CITATIONS = 100;
    /** The most pairs of a contribution and a recipient. For each pair, the supplier may be asked for a release. */
    private static final int MOST_PAIRS = 500;

    private final Handlings handlings;
    private final Contributions contributions;

    ProductFields(Handlings handlings, Contributions contributions) {
        this.handlings = handlings;
        this.contributions = contributions;
    }

    /**
     * The decision of a second reader.
     *
     * @param writtenAt the time at which the author wrote the text that the second reader has read
     * @param words     the changes that the second reader asks for; may be null if the product is approved
     */
    record Decided(Instant writtenAt, boolean yes, String words) {
    }

    /** The fields of a new product that are read first: its file and the product that it replaces, or null. */
    record Frame(String file, String replaces) {
    }

    /** @throws Refusal if the product names no file, or has an unknown field */
    static Frame frame(JsonNode posted) {
        var fields = new PostedFields(posted, NEW);
        var frame = new Frame(fields.requiredLine("file", said("is missing")), fields.line("replaces"));
        fields.refuseIfWrong();
        return frame;
    }

    /**
     * @param file  the file whose contributions the product cites
     *
     * @param isNew whether the posted object also names the file and the product that it replaces
     * @throws Refusal with every reason and its field
     */
    Content content(JsonNode posted, String file, boolean isNew) {
        var fields = new PostedFields(posted, isNew ? NEW : CONTENT);
        var purpose = fields.requiredText("purpose", said("must say it"));
        var audience = audience(fields);
        var citations = citations(fields, file);
        if (audience.size() * citations.size() > MOST_PAIRS) {
            fields.refuse("audience", said("makes too many recipient-contribution pairs (at most {most})", MOST_PAIRS));
        }
        var content = new Content(purpose == null ? "" : purpose, texts(fields), audience, citations, proposals(fields, audience));
        fields.refuseIfWrong();
        return content;
    }

    /** @throws Refusal with every reason and its field */
    Decided reading(JsonNode posted) {
        var fields = new PostedFields(posted, List.of("writtenAt", "approved", "words"));
        var writtenAt = time(fields.line("writtenAt"));
        if (writtenAt == null) {
            fields.refuse("writtenAt", said("must be the time at which what you have read was written"));
        }
        var yes = fields.requiredFlag("approved");
        var words = yes ? fields.text("words") : fields.requiredText("words", said("must say what is to be mended"));
        fields.refuseIfWrong();
        return new Decided(writtenAt, yes, words);
    }

    private static Instant time(String given) {
        try {
            return given == null ? null : Instant.parse(given);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static List<Text> texts(PostedFields fields) {
        var texts = new ArrayList<Text>();
        fields.get("texts").fieldNames().forEachRemaining(language -> {
            if (LANGUAGES.contains(language)) {
                text(fields, language).ifPresent(texts::add);
            } else {
                fields.refuse("texts." + language, said("must be one of {codes}", LANGUAGES));
            }
        });
        if (!fields.get("texts").isObject() || fields.get("texts").isEmpty()) {
            fields.refuse("texts", said("must say it in one language at least"));
        }
        return texts;
    }

    private static Optional<Text> text(PostedFields fields, String language) {
        var place = "texts." + language;
        var given = fields.get("texts").path(language);
        if (!given.isObject()) {
            fields.refuse(place, said("must be an object"));
            return Optional.empty();
        }
        try {
            var said = new PostedFields(given, TEXT);
            var title = said.requiredLine("title", said("must say it"));
            var text = said.requiredText("text", said("must say it"));
            said.refuseIfWrong();
            return Optional.of(new Text(language, title, text));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> fields.refuse(place + "." + reason.field(), reason.said()));
            return Optional.empty();
        }
    }

    private static List<Proposed> proposals(PostedFields fields, List<String> audience) {
        var given = fields.get("proposals");
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray() || given.size() > MOST_PROPOSALS) {
            fields.refuse("proposals", said("must be a list of at most {most}", MOST_PROPOSALS));
            return List.of();
        }
        var proposals = new ArrayList<Proposed>();
        for (int number = 0; number < given.size(); number++) {
            proposed(fields, given.get(number), "proposals[" + number + "]", audience).ifPresent(proposals::add);
        }
        return proposals;
    }

    private static Optional<Proposed> proposed(PostedFields fields, JsonNode given, String place, List<String> audience) {
        try {
            var one = new PostedFields(given, PROPOSED);
            var country = one.line("country");
            if (country == null || !audience.contains(Roles.bureau(country))) {
                one.refuse("country", said("must be a country for which the product is"));
            }
            var name = one.requiredLine("name", said("must say it"));
            var reason = one.requiredText("reason", said("must say why"));
            one.refuseIfWrong();
            return Optional.of(new Proposed(country, name, reason));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> fields.refuse(place + "." + reason.field(), reason.said()));
            if (refusal.reasons().isEmpty()) {
                fields.refuse(place, said("must be an object"));
            }
            return Optional.empty();
        }
    }

    private List<String> audience(PostedFields fields) {
        var codes = fields.codes("audience");
        if (codes.isEmpty()) {
            fields.refuse("audience", said("must name for whom it is"));
        }
        return codes.stream().map(code -> {
            var party = handlings.party(code);
            if (party.isEmpty()) {
                fields.refuse("audience", Handlings.unknown(code));
            }
            return party;
        }).flatMap(Optional::stream).distinct().toList();
    }

    private List<String> citations(PostedFields fields, String file) {
        var references = fields.codes("citations");
        if (references.isEmpty() || references.size() > MOST_CITATIONS) {
            fields.refuse("citations", said("must name from 1 to {most} contributions", MOST_CITATIONS));
        }
        references.stream().limit(MOST_CITATIONS).filter(one -> contributions.find(one)
                        .filter(found -> found.file().equals(file) && found.withdrawnAt() == null).isEmpty()).findFirst()
                .ifPresent(one -> fields.refuse("citations", said("names '{reference}', which is no contribution that stands in the file",
                        one)));
        return references;
    }
}
