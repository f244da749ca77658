/** Countries' confirmations of the targets that concern them, from the question to the answer, its change, or its absence. */
@ApplicationModule
package org.cordon.roundup.confirmation;

import org.springframework.modulith.ApplicationModule;
