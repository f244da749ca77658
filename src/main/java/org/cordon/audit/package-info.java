/**
 * The audit: who read, exported or changed what, as what, from where, when, and whose attempt was refused. Rows are only ever added, and
 * sealed into a chain in which no row can be changed, removed or slipped in unseen.
 *
 * <p>Other features say what their routes are by {@link org.cordon.caller.Audited} and what their answers show by
 * {@link org.cordon.caller.PersonFile}; the rest happens where requests pass.
 */
@ApplicationModule(allowedDependencies = {
        "act", "caller", "database", "notification", "shared", "shared :: secret", "shared :: start", "shared :: web", "signin",
        "signin :: factor", "signin :: step"})
package org.cordon.audit;

import org.springframework.modulith.ApplicationModule;
