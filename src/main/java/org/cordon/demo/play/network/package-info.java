/**
 * What the demo's countries write down for each other: by whom they are reached, what specialists sit beside them, what they know of
 * smuggling groups, a closed session on one of them, and what they contribute to an analysis file.
 */
package org.cordon.demo.play.network;
