/**
 * What the nodes of one Cordon know of each other: who is there, and that something has happened. It holds nothing that would be missed if
 * it were lost: whoever listens looks for himself now and then.
 */
@ApplicationModule(allowedDependencies = {"shared :: database"})
package org.cordon.node;

import org.springframework.modulith.ApplicationModule;
