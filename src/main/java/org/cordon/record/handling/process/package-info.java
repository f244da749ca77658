/** The delegates that the engine calls for handlings, and the process that Cordon starts for them. */
@NamedInterface("process")
package org.cordon.record.handling.process;

import org.springframework.modulith.NamedInterface;
