/**
 * The first screen of each role: what is due, what has changed since the last visit, what runs; and the deadlines of an officer, as
 * calendars read them. References and times, never a person.
 */
@ApplicationModule
package org.cordon.rooms.today;

import org.springframework.modulith.ApplicationModule;
