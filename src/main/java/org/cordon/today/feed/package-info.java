/** A person's deadlines, as calendars read them. */
package org.cordon.today.feed;
