/** A person's deadlines, as calendars read them. */
package org.cordon.rooms.today.feed;
