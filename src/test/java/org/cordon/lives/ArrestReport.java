package org.cordon.lives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Builds the report of an arrest as a bureau sends it. */
public final class ArrestReport {

    private ArrestReport() {
    }

    public static ObjectNode of(String country, Instant at) {
        return Caller.JSON.createObjectNode().put("happenedAt", at.toString()).put("zone", "Europe/Rome").put("country", country)
                .put("place", "Harbour").put("legalBasis", "Notice").put("identifiedBy", "Passport").put("custody", "Police");
    }
}
