package org.cordon.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Invented persons in the shape of the public notices. */
public final class Notices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Notices() {
    }

    /** A complete file without anything for compliance, of a person wanted by the country that issued the warrant. */
    public static ObjectNode complete(String entityId, String name, String issuer, String... believedToBeIn) {
        ObjectNode notice = JSON.createObjectNode()
                .put("entity_id", entityId).put("name", name).put("forename", "Jean").put("date_of_birth", "1970/05/17")
                .put("sex_id", "M").put("height", 1.8);
        notice.putArray("nationalities").add("FR");
        notice.putArray("arrest_warrants").addObject().put("charge", "Murder").put("issuing_country_id", issuer);
        ObjectNode details = notice.putObject("cordon")
                .put("wantedFor", "PROSECUTION").put("maximumPenaltyMonths", 120).put("offence", "MURDER")
                .put("warrantReference", "W-1").put("warrantDate", "2020-02-03").put("facts", "What was done, when and where.")
                .put("extraditionAssurance", true);
        ArrayNode hosts = details.putArray("believedToBeIn");
        Arrays.stream(believedToBeIn).forEach(hosts::add);
        return notice;
    }

    /** A complete notice that raises a question of human rights, so that compliance decides as well. */
    public static ObjectNode flagged(String entityId, String name, String issuer, String... believedToBeIn) {
        ObjectNode notice = complete(entityId, name, issuer, believedToBeIn);
        notice.withObjectProperty("cordon").put("articleTwoConcern", true);
        return notice;
    }

    /** Puts the notices into a file, as a JSON array. */
    public static byte[] file(ObjectNode... notices) {
        ArrayNode file = JSON.createArrayNode();
        Arrays.stream(notices).forEach(file::add);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
