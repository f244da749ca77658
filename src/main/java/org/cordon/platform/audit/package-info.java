/**
 * The audit: who read, exported or changed what, in which role, from where and when, and which attempts were refused. Rows are only ever
 * added, and sealed into a chain in which no row can be changed, removed or inserted unnoticed.
 *
 * <p>Other features mark their routes with {@link org.cordon.kernel.caller.Audited} and the persons in their answers with {@link
 * org.cordon.kernel.caller.PersonFile}. The filters through which requests pass do the rest.
 */
@ApplicationModule
package org.cordon.platform.audit;

import org.springframework.modulith.ApplicationModule;
