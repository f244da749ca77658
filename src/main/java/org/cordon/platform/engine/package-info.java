/**
 * How the engine runs inside Cordon: its clock, ids, history level, job threads and what happens to a refusal on its way out.
 *
 * <p>No feature uses its types.
 */
@ApplicationModule
package org.cordon.platform.engine;

import org.springframework.modulith.ApplicationModule;
