/** What the interfaces of the engine (Tasklist, Cockpit, REST) answer to whom; what is not allowed there does not exist. */
@ApplicationModule
package org.cordon.platform.gate;

import org.springframework.modulith.ApplicationModule;
