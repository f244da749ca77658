package org.cordon.roundup.nomination.notice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes a notice in the shape in which it is read: for the database, for exports, and for a form that fills it in. */
public final class NoticeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NoticeJson() {
    }

    /** Writes a notice with every key, null where nothing is known. */
    public static ObjectNode write(Notice notice) {
        ObjectNode json = JSON.objectNode()
                .put("entity_id", notice.entityId())
                .put("name", notice.name())
                .put("forename", notice.forename())
                .put("date_of_birth", notice.dateOfBirth() == null ? null : notice.dateOfBirth().toString())
                .put("place_of_birth", notice.placeOfBirth())
                .put("country_of_birth_id", notice.countryOfBirth())
                .put("sex_id", notice.sex());
        json.set("nationalities", array(notice.nationalities()));
        json.set("languages_spoken_ids", array(notice.languages()));
        json.put("height", notice.height()).put("weight", notice.weight());
        json.set("eyes_colors_id", array(notice.eyes()));
        json.set("hairs_id", array(notice.hair()));
        json.put("distinguishing_marks", notice.distinguishingMarks());
        ArrayNode warrants = json.putArray("arrest_warrants");
        notice.warrants().forEach(warrant -> warrants.addObject()
                .put("charge", warrant.charge())
                .put("charge_translation", warrant.chargeTranslation())
                .put("issuing_country_id", warrant.issuingCountry()));
        json.set("cordon", details(notice.details()));
        return json;
    }

    private static ObjectNode details(Notice.Details details) {
        ObjectNode json = JSON.objectNode();
        json.set("believedToBeIn", array(details.believedToBeIn()));
        json.put("wantedFor", nameOf(details.wantedFor()))
                .put("maximumPenaltyMonths", details.maximumPenaltyMonths())
                .put("sentenceMonths", details.sentenceMonths())
                .put("warrantReference", details.warrantReference())
                .put("warrantDate", details.warrantDate() == null ? null : details.warrantDate().toString())
                .put("facts", details.facts())
                .put("handling", details.handling())
                .put("offence", nameOf(details.offence()))
                .put("extraditionAssurance", details.extraditionAssurance())
                .put("articleTwoConcern", details.articleTwoConcern())
                .put("articleThreeConcern", details.articleThreeConcern())
                .put("refugeeStatus", details.refugeeStatus());
        return json;
    }

    private static ArrayNode array(List<String> elements) {
        ArrayNode array = JSON.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    private static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
