/**
 * Targets: who is sought, in which state, who sees him, and how his pursuit ends. Leads and arrests move a target by
 * {@link org.cordon.roundup.pursuit.TargetService}.
 */
@ApplicationModule
package org.cordon.roundup.pursuit;

import org.springframework.modulith.ApplicationModule;
