/** Issuing alerts: what one needs, how it is corrected and recalled, and how its readers are told. */
@NamedInterface("issue")
package org.cordon.exchange.alert.issue;

import org.springframework.modulith.NamedInterface;
