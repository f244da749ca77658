/** The conditions of a search for alerts: the state of their readers, their urgency, who takes part, when they were issued, and words. */
@NamedInterface
package org.cordon.exchange.alert.search;

import org.springframework.modulith.NamedInterface;
