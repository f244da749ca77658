/** What countries answer about the targets that concern them: asked, answered, changed, overdue. */
@ApplicationModule
package org.cordon.roundup.confirmation;

import org.springframework.modulith.ApplicationModule;
