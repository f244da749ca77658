/**
 * The coordination decides about nominations: screening, review of what is flagged, one person nominated twice joined to one target and
 * separated again.
 */
@ApplicationModule
package org.cordon.roundup.screening;

import org.springframework.modulith.ApplicationModule;
