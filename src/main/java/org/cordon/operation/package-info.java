/**
 * The operation: its launch, its phases, its closure. It owns phase and dates, asks the participating countries through
 * {@link org.cordon.operation.Participants}, and must not know targets, leads or arrests.
 */
package org.cordon.operation;
