package org.cordon.exchange.alert;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an alert is read: its page opens it. */
@Component
class AlertPages implements CasePages {

    private final Alerts alerts;

    AlertPages(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return References.ALERT.matcher(reference).matches() ? alerts.find(reference).map(alert -> "/alerts/" + reference)
                : Optional.empty();
    }
}
