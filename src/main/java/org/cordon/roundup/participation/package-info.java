/**
 * The invited countries: their answers, how far each has come, and when all have answered. The modules of targets and confirmations use
 * this module, and this module must not know those two.
 */
@ApplicationModule
package org.cordon.roundup.participation;

import org.springframework.modulith.ApplicationModule;
