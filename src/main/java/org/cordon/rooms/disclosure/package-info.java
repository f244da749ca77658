/**
 * Shows who has looked at what: to the country that supplied an item, to the coordination about an operation, and to the administration
 * about accounts. It asks the features who supplied what; no other module uses it.
 */
@ApplicationModule
package org.cordon.rooms.disclosure;

import org.springframework.modulith.ApplicationModule;
