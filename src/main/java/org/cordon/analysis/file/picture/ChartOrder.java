package org.cordon.analysis.file.picture;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;

/** An order to keep a picture, as an analyst posts it. */
public record ChartOrder(String name, Drawing view, List<UUID> marked) {

    private static final List<String> FIELDS = List.of("name", "first", "expanded", "added", "folded", "without", "marked");
    private static final int MOST_MARKED = 50;

    /** @throws Refusal with every reason and its field */
    public static ChartOrder read(JsonNode posted) {
        var fields = new PostedFields(posted, FIELDS);
        var name = fields.requiredLine("name", said("is missing"));
        var first = fields.get("first");
        var isGiven = !first.isMissingNode() && !first.isNull();
        if (isGiven && !first.isInt()) {
            fields.refuse("first", said("must be a whole number"));
        }
        var marked = ids(fields, "marked");
        if (marked.size() > MOST_MARKED) {
            fields.refuse("marked", said("have to be a list of at most {most}", MOST_MARKED));
        }
        var expanded = ids(fields, "expanded");
        var added = ids(fields, "added");
        var folded = ids(fields, "folded");
        var without = fields.codes("without");
        fields.refuseIfWrong();
        return new ChartOrder(name, Drawing.of(isGiven ? first.intValue() : null, expanded, added, folded, without), marked);
    }

    private static List<UUID> ids(PostedFields fields, String field) {
        var ids = new LinkedHashSet<UUID>();
        for (var text : fields.codes(field)) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                fields.refuse(field, said("must be a list of ids"));
            }
        }
        return List.copyOf(ids);
    }
}
