package org.cordon.exchange.alert;

import java.util.List;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * What an alert says.
 *
 * @param text     personal data
 * @param stages   on the route; empty where it has none
 * @param concerns codes of the countries that it concerns, whether they read it or not
 */
public record AlertContent(String text, CrimeTheme crime, List<RouteStage> stages, List<String> concerns) {
}
