/** Who asks, as what, and what he is noted to have read: used by every feature, knows none. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: secret"})
package org.cordon.caller;

import org.springframework.modulith.ApplicationModule;
