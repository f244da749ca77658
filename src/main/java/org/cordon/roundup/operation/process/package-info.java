/** The delegates that the engine calls for operations, and the messages that Cordon sends to the engine. */
@NamedInterface("process")
package org.cordon.roundup.operation.process;

import org.springframework.modulith.NamedInterface;
