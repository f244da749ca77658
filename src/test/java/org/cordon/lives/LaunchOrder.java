package org.cordon.lives;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The order of a coordinator for an operation whose dates are so far away that none comes while it is played. */
public final class LaunchOrder {

    private static final List<String> DATES = List.of("invitationDeadline", "nominationDeadline", "confirmationDeadline", "operationStart",
            "operationEnd");

    private LaunchOrder() {
    }

    /** @param quota how many targets a country may nominate */
    public static ObjectNode of(String operation, int quota, List<String> countries) {
        return of(operation, quota, countries, Duration.ofDays(10));
    }

    /** @param invitations the time after which no country may answer its invitation any more; no later date can be moved to before that */
    public static ObjectNode of(String operation, int quota, List<String> countries, Duration invitations) {
        var order = Caller.JSON.createObjectNode().put("code", operation).put("title", "Benchmark").put("theme", "ENVIRONMENTAL_CRIME")
                .put("host", "Lyon").put("quota", quota).put("reminderEvery", "P2D");
        var date = Instant.now().plus(invitations);
        for (var name : DATES) {
            order.put(name, date.toString());
            date = date.plus(Duration.ofDays(10));
        }
        order.putArray("languages").add("en");
        countries.forEach(order.putArray("invitedCountries")::add);
        return order;
    }
}
