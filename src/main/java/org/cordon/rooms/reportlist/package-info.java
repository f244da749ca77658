/** The reports in an operation and on a person, as the readers of the reports see them. */
@ApplicationModule
package org.cordon.rooms.reportlist;

import org.springframework.modulith.ApplicationModule;
