package org.cordon.alert.issue;

import java.util.List;
import org.cordon.alert.AlertContent;
import org.cordon.alert.AlertKind;
import org.cordon.handling.Handling;
import org.cordon.report.Urgency;

/**
 * An alert as it was posted, once it is known to be in order.
 *
 * @param parties the groups that read it
 */
record IssuedAlert(AlertKind kind, Urgency urgency, AlertContent content, List<String> parties, Handling handling) {
}
