package org.cordon.exchange.alert;

import java.util.List;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * The content of an alert.
 *
 * @param text     the text of the alert; personal data
 * @param stages   the stages of a route that the alert is about; may be empty
 * @param concerns the codes of the countries that the alert concerns, whether or not these countries read the alert
 */
public record AlertContent(String text, CrimeTheme crime, List<RouteStage> stages, List<String> concerns) {
}
