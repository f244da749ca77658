/** Convening sessions: what one needs, who is invited, what these say, and how access ends. */
package org.cordon.session.convene;
