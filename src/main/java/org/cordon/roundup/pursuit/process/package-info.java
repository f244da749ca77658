/** The calls of the process engine for pursuits, and the messages of Cordon to the engine. */
@NamedInterface("process")
package org.cordon.roundup.pursuit.process;

import org.springframework.modulith.NamedInterface;
