/** What is agreed in a session: who does it until when, and what became of it. */
@NamedInterface("action")
package org.cordon.hub.session.action;

import org.springframework.modulith.NamedInterface;
