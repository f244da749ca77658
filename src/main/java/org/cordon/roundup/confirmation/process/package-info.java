/** What the engine calls for confirmations, and how Cordon tells the engine. */
@NamedInterface("process")
package org.cordon.roundup.confirmation.process;

import org.springframework.modulith.NamedInterface;
