/** Groups are found by the words of what the reader sees of them, however these are spelled. */
package org.cordon.hub.group.search;
