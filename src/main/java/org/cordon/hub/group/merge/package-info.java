/** Which groups are one, for whoever sees both. */
package org.cordon.hub.group.merge;
