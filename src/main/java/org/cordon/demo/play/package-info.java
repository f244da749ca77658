/**
 * The operations of the demo. The accounts of the participating countries play these operations through the services and tasks that people
 * use. The module runs only in a demo. No other module uses this one.
 */
@ApplicationModule(displayName = "Demo")
package org.cordon.demo.play;

import org.springframework.modulith.ApplicationModule;
