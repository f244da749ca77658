package org.cordon.demo.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An order to launch a demo operation, with dates counted from the present. */
final class DemoOrder {

    /** The countries of the demo. */
    static final List<String> COUNTRIES = List.of("FR", "IT", "ES", "DE", "GB", "GR", "TR", "MA", "EG", "SN", "CO", "TH");

    private DemoOrder() {
    }

    static ObjectNode of(String code, String title, Instant now, Duration answers, int nominationDay, int confirmationDay, int startDay,
            int endDay) {
        var order = new ObjectMapper().createObjectNode().put("code", code).put("title", title).put("theme", "PEOPLE_SMUGGLING")
                .put("host", "Lyon").put("quota", 25).put("reminderEvery", "P2D").put("invitationDeadline", at(now.plus(answers)))
                .put("nominationDeadline", day(now, nominationDay)).put("confirmationDeadline", day(now, confirmationDay))
                .put("operationStart", day(now, startDay)).put("operationEnd", day(now, endDay));
        List.of("en", "fr", "es", "ar").forEach(order.putArray("languages")::add);
        COUNTRIES.forEach(order.putArray("invitedCountries")::add);
        return order;
    }

    private static String day(Instant now, int days) {
        return at(now.plus(Duration.ofDays(days)));
    }

    private static String at(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toString();
    }
}
