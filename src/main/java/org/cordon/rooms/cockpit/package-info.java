/**
 * The managers' view in Cockpit: how operations stand, running and ended, down to their countries and targets.
 *
 * <p>It reads and never writes, and shows references, states and figures, never a person. The figures are those of
 * {@link org.cordon.record.results.ResultsService}; what stands beside them is read from the case data and from the engine's own tables, in
 * one statement for many rows. Nobody depends on it.
 */
@ApplicationModule
package org.cordon.rooms.cockpit;

import org.springframework.modulith.ApplicationModule;
