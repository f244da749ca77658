/** Accesses to items over REST: who has looked at which item. */
package org.cordon.rooms.disclosure.web;
