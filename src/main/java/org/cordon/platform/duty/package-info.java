/**
 * The duty posts of a bureau: in which order it is to be reached, when each post is on duty on the clocks of the bureau, whom to reach now,
 * and whether entries are right and posts answer.
 *
 * <p>A bureau keeps its own posts. One without any is reached by its contact in the directory, as if that were its only post. It knows no
 * operation and no case data.
 */
@ApplicationModule
package org.cordon.platform.duty;

import org.springframework.modulith.ApplicationModule;
