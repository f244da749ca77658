/** The operations that are launched from what is known of a group. */
package org.cordon.hub.group.operation;
