/**
 * Who has looked: what the audit tells the country that supplied an item, the coordination about an operation, and the administration about
 * accounts. Uses what the features say of who supplied what; nobody uses it.
 */
@ApplicationModule
package org.cordon.rooms.disclosure;

import org.springframework.modulith.ApplicationModule;
