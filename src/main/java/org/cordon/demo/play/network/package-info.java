/**
 * What the demo's countries write down for each other: by whom they are reached, what specialists sit beside them, what they know of
 * smuggling groups, a closed session on one of them, and what they contribute to an analysis file.
 *
 * <p>A package of its own because its scenes play in the hub and in analysis, while the root plays the round-up.
 */
package org.cordon.demo.play.network;
