/**
 * Registers and reviews groups, and adds facts to them.
 *
 * <p>A package of its own because stewards and suppliers change groups here; the root holds what a group is and who sees it.
 */
@NamedInterface("register")
package org.cordon.hub.smugglinggroup.register;

import org.springframework.modulith.NamedInterface;
