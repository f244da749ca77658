/** Persons as their readers see them: the file of a target, and the search over all that one may see. */
@ApplicationModule
package org.cordon.roundup.person;

import org.springframework.modulith.ApplicationModule;
