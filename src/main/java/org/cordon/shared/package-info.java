/**
 * What every feature needs and none owns: refusals, references, process variables, answers to errors. Depends on nothing of ours.
 */
@ApplicationModule(allowedDependencies = {})
package org.cordon.shared;

import org.springframework.modulith.ApplicationModule;
