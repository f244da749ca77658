/** What the engine calls for what suppliers lay down, and how Cordon tells the engine. */
@NamedInterface("process")
package org.cordon.record.handling.process;

import org.springframework.modulith.NamedInterface;
