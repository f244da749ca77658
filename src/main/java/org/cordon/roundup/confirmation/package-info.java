/**
 * Countries' confirmations of the targets that concern them: the question, the answer, a change of the answer, and the record that no
 * answer came.
 */
@ApplicationModule
package org.cordon.roundup.confirmation;

import org.springframework.modulith.ApplicationModule;
