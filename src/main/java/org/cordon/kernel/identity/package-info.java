/**
 * Whether two names, or two descriptions of a person, may be one person's, over scripts and spellings, with the reasons. Knows no database
 * and nothing of what it is asked for.
 */
@ApplicationModule
package org.cordon.kernel.identity;

import org.springframework.modulith.ApplicationModule;
