/**
 * Countries' confirmations of the targets that concern them, from the question to the answer, a change of the answer, or the record that no
 * answer came.
 */
@ApplicationModule
package org.cordon.roundup.confirmation;

import org.springframework.modulith.ApplicationModule;
