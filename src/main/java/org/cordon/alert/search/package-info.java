/** What alerts are sought by: the state of their readers, their urgency, who takes part, when they were issued, and their words. */
@NamedInterface
package org.cordon.alert.search;

import org.springframework.modulith.NamedInterface;
