/** The reports of an operation and of a person, as their readers see them. */
@ApplicationModule(allowedDependencies = {"arrest", "caller", "lead", "notification", "operation", "pursuit", "report", "shared", "unseen"})
package org.cordon.reported;

import org.springframework.modulith.ApplicationModule;
