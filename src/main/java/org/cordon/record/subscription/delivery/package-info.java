/**
 * Delivery to parties' own systems: due messages, their content, their signature, and the connection to the receiver.
 *
 * <p>A package of its own because delivery runs in jobs and talks to servers outside.
 */
package org.cordon.record.subscription.delivery;
