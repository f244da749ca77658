package org.cordon.exchange.alert.issue;

import java.util.List;
import org.cordon.exchange.alert.AlertContent;
import org.cordon.exchange.alert.AlertKind;
import org.cordon.record.handling.Handling;
import org.cordon.roundup.report.Urgency;

/**
 * A posted alert that has passed all checks.
 *
 * @param parties the groups that read the alert
 */
record IssuedAlert(AlertKind kind, Urgency urgency, AlertContent content, List<String> parties, Handling handling) {
}
