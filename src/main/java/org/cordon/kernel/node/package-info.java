/**
 * What the nodes of one Cordon know of each other and have in common: who is there, that something has happened, and what time it is. It
 * holds nothing that would be missed if it were lost: whoever listens looks for himself now and then.
 */
@ApplicationModule
package org.cordon.kernel.node;

import org.springframework.modulith.ApplicationModule;
