/** What Cordon says about its own use. It knows no case. */
@ApplicationModule(allowedDependencies = "caller")
package org.cordon.help;

import org.springframework.modulith.ApplicationModule;
