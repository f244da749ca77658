/**
 * Alerts of one country to a list of others: a way in which a crime is committed, or a warning. The module keeps who has opened an alert,
 * and how it is corrected and recalled.
 *
 * <p>An alert is an item of the country that issues it, with its handling. It belongs to no operation, and neither do the facts about it
 * ({@code R__35_alerts.sql} says who sees them). The names and groups of its readers come from the module of questions.
 */
@ApplicationModule
package org.cordon.exchange.alert;

import org.springframework.modulith.ApplicationModule;
