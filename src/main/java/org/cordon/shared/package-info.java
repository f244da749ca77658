/**
 * What every feature needs and none owns: refusals, references, process variables, answers to errors. Depends on nothing of ours.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.cordon.shared;
