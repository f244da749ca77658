/**
 * The operations of the demo. The accounts of their countries play them through the services and tasks that people use. Runs only in a
 * demo. No other module uses this one.
 */
@ApplicationModule(displayName = "Demo")
package org.cordon.demo.play;

import org.springframework.modulith.ApplicationModule;
