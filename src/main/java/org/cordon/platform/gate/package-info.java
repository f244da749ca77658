/**
 * The guard of the engine's interfaces (Tasklist, Cockpit, REST): it decides which caller gets which answer. What a caller may not see is
 * answered as if it did not exist. When the engine fails, the answer is one sentence and shows nothing of the engine's inside. The module
 * also lists the addresses that are open to accounts of posts of specialists.
 */
@ApplicationModule
package org.cordon.platform.gate;

import org.springframework.modulith.ApplicationModule;
