/**
 * The types that every feature needs and no feature owns: refusals, references, process variables, answers to errors, and the sentence that
 * refuses a start. The package depends on no other module of Cordon.
 */
@ApplicationModule
package org.cordon.kernel.shared;

import org.springframework.modulith.ApplicationModule;
