/** The common part of reports of leads and arrests: reading them, correcting them, and the targets that can be reported on. */
@ApplicationModule
package org.cordon.roundup.report;

import org.springframework.modulith.ApplicationModule;
