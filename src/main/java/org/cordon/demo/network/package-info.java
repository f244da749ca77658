/**
 * What the demo's countries write down for each other: by whom they are reached, what specialists sit beside them, what they know of
 * smuggling groups, and a closed session on one of them.
 */
package org.cordon.demo.network;
