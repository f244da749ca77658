/**
 * What every feature needs and none owns: refusals, references, process variables, answers to errors, and the
 * sentence in which a start is refused. Depends on nothing of ours.
 */
@ApplicationModule
package org.cordon.kernel.shared;

import org.springframework.modulith.ApplicationModule;
