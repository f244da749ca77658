/** What became of closed sessions that are over, in figures. */
package org.cordon.hub.session.figure;
