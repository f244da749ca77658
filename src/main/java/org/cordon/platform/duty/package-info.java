/**
 * The duty posts of a bureau: the order in which to try them, their hours in the bureau's time zone, and which to reach now. The module
 * also checks whether their entries are right and whether they answer.
 *
 * <p>A bureau keeps its own posts. A bureau without posts is reached by its contact in the directory, as if that were its only post. The
 * module knows no operation and no case data.
 */
@ApplicationModule
package org.cordon.platform.duty;

import org.springframework.modulith.ApplicationModule;
