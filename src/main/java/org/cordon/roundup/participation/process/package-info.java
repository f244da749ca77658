/** What the engine calls for participations, and how Cordon tells the engine. */
@NamedInterface("process")
package org.cordon.roundup.participation.process;

import org.springframework.modulith.NamedInterface;
