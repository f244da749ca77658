/** Reports on persons whom the reporting country cannot see, by number and name, matched with those who are sought. Nothing that the reporter observes depends on the match. */
package org.cordon.unseen;
