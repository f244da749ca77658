package org.cordon.roundup.nomination;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The person of a nomination, as the file describes the person.
 *
 * @param dateOfBirth the date of birth as far as it is known, {@code YYYY/MM/DD}, {@code YYYY/MM} or {@code YYYY}
 * @param charges     the charges, in a working language where there is a translation
 * @param notice      the whole file, in the shape of the public notices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        String entityId, String name, String forename, String dateOfBirth, List<String> nationalities, String sex, List<String> charges,
        ObjectNode notice) {

    public static PersonView of(Nomination nomination) {
        var notice = nomination.notice();
        return new PersonView(nomination.entityId(), nomination.name(), nomination.forename(), notice.path("date_of_birth").textValue(),
                elements(notice.path("nationalities")).map(JsonNode::textValue).toList(), notice.path("sex_id").textValue(),
                elements(notice.path("arrest_warrants")).map(PersonView::charge).filter(Objects::nonNull).toList(), notice);
    }

    private static String charge(JsonNode warrant) {
        var translated = warrant.path("charge_translation").textValue();
        return translated == null ? warrant.path("charge").textValue() : translated;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
