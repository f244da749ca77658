/** Who asks, as what, and what he is noted to have read: used by every feature, knows none. */
package org.cordon.caller;
