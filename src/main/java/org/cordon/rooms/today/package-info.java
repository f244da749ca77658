/**
 * The first screen of each role: what is due, what has changed since the last visit, and which operations run. The module also gives an
 * officer's deadlines to calendars. All of this holds references and times, never a person.
 */
@ApplicationModule
package org.cordon.rooms.today;

import org.springframework.modulith.ApplicationModule;
