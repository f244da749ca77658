/** The calls of the process engine for participations, and the messages of Cordon to the engine. */
@NamedInterface("process")
package org.cordon.roundup.participation.process;

import org.springframework.modulith.NamedInterface;
