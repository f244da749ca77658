/**
 * What the demo's countries write down for each other: by whom they are reached, what specialists sit beside them, and what they know of
 * smuggling groups.
 */
package org.cordon.demo.network;
