/**
 * How the engine runs inside Cordon: its clock, ids, history level, job threads and what happens to a refusal on its way out.
 *
 * <p>No feature uses its types.
 */
@ApplicationModule(
        allowedDependencies = {"caller", "node", "shared", "shared :: database", "shared :: model", "shared :: process", "shared :: web"})
package org.cordon.engine;

import org.springframework.modulith.ApplicationModule;
