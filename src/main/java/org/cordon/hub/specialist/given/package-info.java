/** What a bureau gives to its posts of specialists, what they see of it, and what they say to it. */
@NamedInterface("given")
package org.cordon.hub.specialist.given;

import org.springframework.modulith.NamedInterface;
