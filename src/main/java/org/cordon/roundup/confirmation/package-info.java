/** Countries' confirmations of the targets that concern them: asked for, answered, changed, overdue. */
@ApplicationModule
package org.cordon.roundup.confirmation;

import org.springframework.modulith.ApplicationModule;
