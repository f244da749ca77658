/** What reports of leads and of arrests share: reading them, correcting them, and the targets on which one may report. */
@ApplicationModule
package org.cordon.roundup.report;

import org.springframework.modulith.ApplicationModule;
