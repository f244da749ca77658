/**
 * The types that every feature needs and none owns: refusals, references, process variables, answers to errors, and the sentence that
 * refuses a start. It depends on no other module of Cordon.
 */
@ApplicationModule
package org.cordon.kernel.shared;

import org.springframework.modulith.ApplicationModule;
