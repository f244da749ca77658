/**
 * The departure of countries: which other countries want the targets of a country that leaves, and how the coordination decides about the
 * rest.
 */
@ApplicationModule
package org.cordon.roundup.departure;

import org.springframework.modulith.ApplicationModule;
