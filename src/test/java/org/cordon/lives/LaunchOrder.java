package org.cordon.lives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a coordinator orders: an operation whose dates are far enough away that none comes while it is played. */
public final class LaunchOrder {

    private static final List<String> DATES = List.of("invitationDeadline", "nominationDeadline", "confirmationDeadline", "operationStart",
            "operationEnd");

    private LaunchOrder() {
    }

    /** @param quota how many targets a country may nominate */
    public static ObjectNode of(String operation, int quota, List<String> countries) {
        var order = Caller.JSON.createObjectNode().put("code", operation).put("title", "Benchmark").put("theme", "ENVIRONMENTAL_CRIME")
                .put("host", "Lyon").put("quota", quota).put("reminderEvery", "P2D");
        var days = 0;
        for (var date : DATES) {
            days += 10;
            order.put(date, Instant.now().plus(Duration.ofDays(days)).toString());
        }
        order.putArray("languages").add("en");
        countries.forEach(order.putArray("invitedCountries")::add);
        return order;
    }
}
