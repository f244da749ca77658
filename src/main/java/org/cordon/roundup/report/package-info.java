/** The common part of reports of leads and arrests: reading and correcting such reports, and the targets that can be reported on. */
@ApplicationModule
package org.cordon.roundup.report;

import org.springframework.modulith.ApplicationModule;
