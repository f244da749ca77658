/** Convening sessions: what one needs, who is invited, what these say, and how access ends. */
@NamedInterface("convene")
package org.cordon.hub.session.convene;

import org.springframework.modulith.NamedInterface;
