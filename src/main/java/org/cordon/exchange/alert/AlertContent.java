package org.cordon.exchange.alert;

import java.util.List;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * The content of an alert.
 *
 * @param text     personal data
 * @param stages   the stages of a route that the alert is about; may be empty
 * @param concerns the codes of the countries that the alert concerns, whether they read it or not
 */
public record AlertContent(String text, CrimeTheme crime, List<RouteStage> stages, List<String> concerns) {
}
