/**
 * What the interfaces of the engine (Tasklist, Cockpit, REST) answer to whom; what is not allowed there does not exist. When the engine
 * fails, its answer is one sentence and shows nothing of its inside. It also lists the addresses
 * that are there for accounts of posts of specialists.
 */
@ApplicationModule
package org.cordon.platform.gate;

import org.springframework.modulith.ApplicationModule;
