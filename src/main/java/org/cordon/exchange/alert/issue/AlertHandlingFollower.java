package org.cordon.exchange.alert.issue;

import org.cordon.exchange.alert.AlertFeature;
import org.cordon.record.handling.HandlingFollower;
import org.springframework.stereotype.Component;

/** Tells readers that may see an alert again after its handling has changed. */
@Component
class AlertHandlingFollower implements HandlingFollower {

    private final AlertTelling telling;

    AlertHandlingFollower(AlertTelling telling) {
        this.telling = telling;
    }

    @Override
    public void follow(String item) {
        if (AlertFeature.ALERT.matches(item)) {
            telling.tellWhoeverMaySeeIt(item);
        }
    }
}
