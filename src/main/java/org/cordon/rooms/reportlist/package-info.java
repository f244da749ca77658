/** The reports of an operation and of a person, as their readers see them. */
@ApplicationModule
package org.cordon.rooms.reportlist;

import org.springframework.modulith.ApplicationModule;
