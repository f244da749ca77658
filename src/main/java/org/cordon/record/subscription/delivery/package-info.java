/** How a country's own system is told: what is due, what it is, its signature, and the way to its address. */
package org.cordon.record.subscription.delivery;
