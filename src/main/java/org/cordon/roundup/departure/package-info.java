/** Settles targets when a country leaves: which other countries want them, and how the coordination decides about the rest. */
@ApplicationModule
package org.cordon.roundup.departure;

import org.springframework.modulith.ApplicationModule;
