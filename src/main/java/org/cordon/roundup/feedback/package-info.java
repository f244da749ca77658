/**
 * What became of an item: whoever was given one says whether it was used, what it led to, or why it was not used, within thirty days. Until
 * then the country owes it, and after that it is recorded as missing against it.
 *
 * <p>It knows an item by its reference alone: the feature that an item belongs to says who was given it, and asks for the feedback.
 */
@ApplicationModule
package org.cordon.roundup.feedback;

import org.springframework.modulith.ApplicationModule;
