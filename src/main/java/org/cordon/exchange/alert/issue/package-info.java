/**
 * Issuing alerts: what one needs, how it is corrected and recalled, and how its readers are told.
 *
 * <p>A package of its own because the country that issues an alert acts here, while its readers act in the root.
 */
@NamedInterface("issue")
package org.cordon.exchange.alert.issue;

import org.springframework.modulith.NamedInterface;
