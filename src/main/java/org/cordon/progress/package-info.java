/** How far a country's own work in each operation has come, and what has been approved of it. */
@ApplicationModule(allowedDependencies = {"caller", "operation", "question", "results", "shared", "shared :: page", "shared :: web"})
package org.cordon.progress;

import org.springframework.modulith.ApplicationModule;
