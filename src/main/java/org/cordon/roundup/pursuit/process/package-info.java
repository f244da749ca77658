/** What the engine calls for pursuits, and how Cordon tells the engine. */
@NamedInterface("process")
package org.cordon.roundup.pursuit.process;

import org.springframework.modulith.NamedInterface;
