/**
 * Shows who has looked at what: to the country that supplied an item, to the coordination about an operation, and to the administration
 * about accounts. No other module uses this one.
 */
@ApplicationModule
package org.cordon.rooms.disclosure;

import org.springframework.modulith.ApplicationModule;
