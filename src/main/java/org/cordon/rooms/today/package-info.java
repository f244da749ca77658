/**
 * The first screen of each role: what is due, what has changed since the last visit, and which operations run. The module also gives an
 * officer's deadlines to calendars. Neither the first screen nor a calendar names a person; both hold references and times.
 */
@ApplicationModule
package org.cordon.rooms.today;

import org.springframework.modulith.ApplicationModule;
