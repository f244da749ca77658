/**
 * Reports by number and name on persons that the reporting country cannot see, matched with targets. Nothing that the reporter can observe
 * depends on the match.
 */
@ApplicationModule
package org.cordon.roundup.personreport;

import org.springframework.modulith.ApplicationModule;
