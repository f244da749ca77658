/**
 * How a country's own system is told: what is due, what it is, its signature, and the way to its address.
 *
 * <p>A package of its own because delivery runs in jobs and talks to servers outside.
 */
package org.cordon.record.subscription.delivery;
