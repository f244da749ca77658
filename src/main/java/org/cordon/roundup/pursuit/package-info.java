/**
 * The targets: who is sought, in which state, who sees the target, and how its pursuit ends. Leads and arrests move a target through
 * {@link org.cordon.roundup.pursuit.TargetService}.
 */
@ApplicationModule
package org.cordon.roundup.pursuit;

import org.springframework.modulith.ApplicationModule;
