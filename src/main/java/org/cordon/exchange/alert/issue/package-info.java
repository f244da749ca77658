/**
 * The issuing of alerts: the fields of an alert, its corrections and its recall, and the messages to its readers.
 *
 * <p>A package of its own because the country that issues an alert acts here. Its readers act in the package above.
 */
@NamedInterface("issue")
package org.cordon.exchange.alert.issue;

import org.springframework.modulith.NamedInterface;
