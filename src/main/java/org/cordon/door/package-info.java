/** What every request and every answer passes, whoever asks: one spelling of each path, sizes, headers, errors. */
@ApplicationModule(allowedDependencies = {"caller", "shared", "shared :: database", "shared :: web"})
package org.cordon.door;

import org.springframework.modulith.ApplicationModule;
