/**
 * The entries that the demo's countries make for each other: duty posts, posts of specialists and facts on smuggling groups. The countries
 * also hold a closed session on a group, and contribute to an analysis file.
 *
 * <p>A package of its own because its scenes play in the hub and in analysis, while the root plays the round-up.
 */
package org.cordon.demo.play.network;
