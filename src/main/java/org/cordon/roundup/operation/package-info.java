/**
 * The operation: its launch, its phases, its closure. This module owns the phase and the dates, reaches the participating countries through
 * {@link org.cordon.roundup.operation.Participants}, and must not know targets, leads or arrests.
 */
@ApplicationModule
package org.cordon.roundup.operation;

import org.springframework.modulith.ApplicationModule;
