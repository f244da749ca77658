package org.cordon.exchange.alert;

import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives other modules the alerts that the caller sees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisibleAlerts {

    private final Alerts alerts;

    VisibleAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * Returns an alert that the caller sees.
     *
     * @throws Refusal not found, if the caller does not see the alert
     */
    public Alert require(String reference) {
        return alerts.find(reference).orElseThrow(() -> Refusal.notFound("There is no alert {reference} that you may see.", reference));
    }

    /**
     * Returns an alert with its content.
     *
     * @throws Refusal not found, if the caller does not see the alert; forbidden, if the caller did not issue the alert and has not opened
     * the present version, or it was recalled
     */
    public Alert requireOpen(String reference) {
        var alert = require(reference);
        if (alert.content() == null) {
            throw alert.isRecalled() ? Refusal.forbidden("{reference} has been recalled: what it said is shown to nobody.", reference)
                    : Refusal.forbidden("Open {reference} first: who reads an alert acknowledges it.", reference);
        }
        return alert;
    }
}
