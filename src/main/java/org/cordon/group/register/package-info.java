/** Registering groups, reviewing them, and adding what is known. */
@NamedInterface("register")
package org.cordon.group.register;

import org.springframework.modulith.NamedInterface;
