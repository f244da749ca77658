/**
 * The knowledge that the nodes of one Cordon share: which nodes there are, that something has happened, and what time it is. Losing a
 * message does no harm, because every listener also looks for itself now and then.
 */
@ApplicationModule
package org.cordon.kernel.node;

import org.springframework.modulith.ApplicationModule;
