/** Who asks, as what, and what he is noted to have read: used by every feature, knows none. */
@ApplicationModule
package org.cordon.kernel.caller;

import org.springframework.modulith.ApplicationModule;
