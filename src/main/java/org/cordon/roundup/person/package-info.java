/** Persons as readers see them: the file of a target, and the search over all persons that the reader may see. */
@ApplicationModule
package org.cordon.roundup.person;

import org.springframework.modulith.ApplicationModule;
