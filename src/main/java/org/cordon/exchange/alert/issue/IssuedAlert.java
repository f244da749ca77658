package org.cordon.exchange.alert.issue;

import java.util.List;
import org.cordon.exchange.alert.AlertContent;
import org.cordon.exchange.alert.AlertKind;
import org.cordon.record.handling.Handling;
import org.cordon.roundup.report.Urgency;

/**
 * An alert as it was posted, once it is known to be in order.
 *
 * @param parties the groups that read it
 */
record IssuedAlert(AlertKind kind, Urgency urgency, AlertContent content, List<String> parties, Handling handling) {
}
