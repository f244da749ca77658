/**
 * The setup of the engine inside Cordon: its clock, ids, history level, job threads, and the form in which it reports a refusal.
 *
 * <p>No feature uses its types.
 */
@ApplicationModule
package org.cordon.platform.engine;

import org.springframework.modulith.ApplicationModule;
