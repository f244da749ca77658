/**
 * Reports on persons whom the reporting country cannot see, by number and name, matched with those who are sought. Nothing that the
 * reporter observes depends on the match.
 */
@ApplicationModule
package org.cordon.roundup.personreport;

import org.springframework.modulith.ApplicationModule;
