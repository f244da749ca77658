/** Accesses to items over REST: who has looked at them. */
package org.cordon.rooms.disclosure.web;
