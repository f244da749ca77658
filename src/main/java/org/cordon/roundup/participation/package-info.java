/**
 * The invited countries: their answers, how far each has come, and when all have answered. Targets and confirmations use this module, which
 * must not know them.
 */
@ApplicationModule
package org.cordon.roundup.participation;

import org.springframework.modulith.ApplicationModule;
