/**
 * How the engine runs inside Cordon: its clock, ids, history level, job threads and what happens to a refusal on its way out.
 *
 * <p>No feature uses its types.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "shared"})
package org.cordon.engine;
