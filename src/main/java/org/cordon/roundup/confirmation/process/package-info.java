/** The delegates that the engine calls for confirmations, and the messages that Cordon sends to the engine. */
@NamedInterface("process")
package org.cordon.roundup.confirmation.process;

import org.springframework.modulith.NamedInterface;
