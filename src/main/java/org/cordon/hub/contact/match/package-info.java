/** Who holds what a bureau has declared, what he is asked, and what the bureau is told at the time that was fixed. */
package org.cordon.hub.contact.match;
