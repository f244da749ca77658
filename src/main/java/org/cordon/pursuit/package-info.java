/** Targets: who is sought, in which state, who sees him, and how his pursuit ends. Leads and arrests move a target by {@link org.cordon.pursuit.TargetService}. */
package org.cordon.pursuit;
