/**
 * Alerts of one country to a list of other parties. An alert describes how a crime is committed, or warns. The module records who has
 * opened an alert, and handles corrections and recalls.
 *
 * <p>An alert is an item of the country that issues it, with a handling. Alerts and the facts about them belong to no operation
 * ({@code R__35_alerts.sql} says who sees them). The names and groups of the readers come from the module of questions.
 */
@ApplicationModule
package org.cordon.exchange.alert;

import org.springframework.modulith.ApplicationModule;
