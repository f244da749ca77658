/** Shows how far a country's own work in each operation has come, and what has been approved of it. */
@ApplicationModule
package org.cordon.rooms.progress;

import org.springframework.modulith.ApplicationModule;
