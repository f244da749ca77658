/**
 * The managers' view in Cockpit: the state of running and ended operations, down to their countries and targets.
 *
 * <p>The view only reads, and shows references, states and figures, never a person. The figures are those of
 * {@link org.cordon.record.results.ResultsService}. Everything else is read from the case data and from the engine's own tables, in one
 * statement for many rows. No other module depends on this one.
 */
@ApplicationModule
package org.cordon.rooms.cockpit;

import org.springframework.modulith.ApplicationModule;
