/**
 * The operations of the demo. They are played through the services and tasks that people use, by the accounts of their countries, and only
 * in a demo. Nobody uses this package; it uses whatever people use.
 */
@ApplicationModule(displayName = "Demo")
package org.cordon.demo.play;

import org.springframework.modulith.ApplicationModule;
