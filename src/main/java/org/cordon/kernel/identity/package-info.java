/**
 * Decides whether two names, or two descriptions of a person, may be one person's, across scripts and spellings, and gives the reasons. It
 * knows no database and no purpose of its callers.
 */
@ApplicationModule
package org.cordon.kernel.identity;

import org.springframework.modulith.ApplicationModule;
