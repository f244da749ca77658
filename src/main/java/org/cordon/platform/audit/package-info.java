/**
 * The audit: who read, exported or changed what, as what, from where, when, and whose attempt was refused. Rows are only ever added, and
 * sealed into a chain in which no row can be changed, removed or slipped in unseen.
 *
 * <p>Other features say what their routes are by {@link org.cordon.kernel.caller.Audited} and what their answers show by
 * {@link org.cordon.kernel.caller.PersonFile}; the rest happens where requests pass.
 */
@ApplicationModule
package org.cordon.platform.audit;

import org.springframework.modulith.ApplicationModule;
