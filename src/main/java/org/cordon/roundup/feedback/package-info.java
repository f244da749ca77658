/**
 * Feedback on items. A country that was given an item says within thirty days whether it was used, what it led to, or why it was not used.
 * During these thirty days the country owes feedback; afterwards missing feedback is recorded as missing.
 *
 * <p>The module knows an item by its reference alone. The feature that an item belongs to says which country was given the item, and asks
 * for the feedback.
 */
@ApplicationModule
package org.cordon.roundup.feedback;

import org.springframework.modulith.ApplicationModule;
