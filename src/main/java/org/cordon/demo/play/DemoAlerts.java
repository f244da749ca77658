package org.cordon.demo.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.demo.play.DemoScript.Step;
import org.cordon.exchange.alert.AlertQueries;
import org.cordon.exchange.alert.SoughtAlerts;
import org.cordon.exchange.alert.issue.AlertIssuing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** An alert of France to three countries of the demo: two of them open the alert, the third still has to open it. */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoAlerts {

    private static final String ISSUER = "FR";
    private static final List<String> OPENERS = List.of("IT", "GR");
    private static final String SILENT = "TR";
    private static final String TEXT = "Stolen blank passports of series TX are filled in by hand: the last digit of the number is printed "
            + "in another ink, visible under ultraviolet light. They are used by two persons one after the other, who pass the same desk "
            + "within an hour.";

    private final AlertIssuing issuing;
    private final AlertQueries alerts;
    private final ObjectMapper json = new ObjectMapper();

    DemoAlerts(AlertIssuing issuing, AlertQueries alerts) {
        this.issuing = issuing;
        this.alerts = alerts;
    }

    /** Issues the alert, unless it has been issued already. */
    void issue() {
        DemoAccounts.bureau(ISSUER).does(() -> alerts.all(SoughtAlerts.all(), null, 1).stream().filter(AlertQueries.Item::own).findFirst()
                .map(AlertQueries.Item::reference).orElseGet(this::issued));
    }

    private String issued() {
        var posted = json.createObjectNode().put("kind", "MODUS_OPERANDI").put("crime", "PEOPLE_SMUGGLING").put("text", TEXT);
        posted.putArray("stages").add("TRANSIT");
        var readers = posted.putArray("countries").add(SILENT);
        OPENERS.forEach(readers::add);
        return issuing.issue(posted);
    }

    /** Returns the step in which a country opens an alert that is addressed to it. */
    Optional<Step> open(String country) {
        return OPENERS.contains(country) ? Optional.of(Step.complete(DemoAccounts.bureau(country), Map.of())) : Optional.empty();
    }
}
