/** Registering groups, reviewing them, and adding what is known. */
@NamedInterface("register")
package org.cordon.hub.group.register;

import org.springframework.modulith.NamedInterface;
