/** What the interfaces of the engine (Tasklist, Cockpit, REST) answer to whom; what is not allowed there does not exist. */
@ApplicationModule(allowedDependencies = {
        "caller", "shared", "shared :: input", "shared :: model", "shared :: process", "shared :: start", "shared :: web", "signin"})
package org.cordon.gate;

import org.springframework.modulith.ApplicationModule;
