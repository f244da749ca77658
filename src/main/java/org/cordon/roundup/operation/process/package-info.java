/** What the engine calls for operations, and how Cordon tells the engine. */
@NamedInterface("process")
package org.cordon.roundup.operation.process;

import org.springframework.modulith.NamedInterface;
