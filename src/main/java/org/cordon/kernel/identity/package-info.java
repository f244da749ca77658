/**
 * Decides whether two names, or two descriptions, may belong to one person, across scripts and spellings, and gives the reasons. The
 * package knows no database and no purpose of its callers.
 */
@ApplicationModule
package org.cordon.kernel.identity;

import org.springframework.modulith.ApplicationModule;
