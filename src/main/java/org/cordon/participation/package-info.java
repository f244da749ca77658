/**
 * The invited countries: their answers, how far each has come, and when all have answered. Used by targets and confirmations; must not
 * know them.
 */
package org.cordon.participation;
