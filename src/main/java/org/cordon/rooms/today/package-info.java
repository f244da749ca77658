/**
 * The first screen of each role: what is due, what has changed since the last visit, and which operations run. Also the deadlines of an
 * officer for calendars. All of this holds references and times, never a person.
 */
@ApplicationModule
package org.cordon.rooms.today;

import org.springframework.modulith.ApplicationModule;
