/** What becomes of targets when a country leaves: who else wants them, and what the coordination decides about the rest. */
@ApplicationModule
package org.cordon.roundup.departure;

import org.springframework.modulith.ApplicationModule;
