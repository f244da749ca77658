/**
 * The persons whom countries want sought: nominations as they are sent in, corrected and withdrawn, and as their readers see them. The
 * module knows nothing of targets.
 */
@ApplicationModule
package org.cordon.roundup.nomination;

import org.springframework.modulith.ApplicationModule;
