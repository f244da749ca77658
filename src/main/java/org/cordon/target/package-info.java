/**
 * Whom an operation seeks: nominations and their screening, targets and their state, the target list and its confirmation.
 * Countries, the coordinator and the compliance officer work on it through Tasklist and {@code /api}; leads and arrests move
 * a target by {@link org.cordon.target.TargetService}. It knows neither the engine nor the web, and nothing of leads,
 * arrests or the rooms and pages that show them.
 */
package org.cordon.target;
