/** Shows how far a country's own work in each operation has come, and the approved results of the operation. */
@ApplicationModule
package org.cordon.rooms.progress;

import org.springframework.modulith.ApplicationModule;
