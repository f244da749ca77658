/**
 * Convening sessions: what the convener states, which parties are invited, how they answer, and how access ends.
 *
 * <p>A package of its own because convening has a form, a process and answers that the table of a session does not need.
 */
@NamedInterface("convene")
package org.cordon.hub.closedsession.convene;

import org.springframework.modulith.NamedInterface;
