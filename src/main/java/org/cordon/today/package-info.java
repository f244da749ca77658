/** The first screen of each role: what is due, what has changed since the last visit, what runs. References and times, never a person. */
@ApplicationModule(allowedDependencies = {"caller", "country", "engine", "operation", "pursuit", "shared", "shared :: page",
        "shared :: web", "signin", "signin :: calendar"})
package org.cordon.today;

import org.springframework.modulith.ApplicationModule;
