/**
 * What a bureau gives to its posts of specialists, what they see of it, and what they say to it.
 *
 * <p>A package of its own because it concerns single items that a bureau gives to a post; the root describes the posts.
 */
@NamedInterface("given")
package org.cordon.hub.specialist.given;

import org.springframework.modulith.NamedInterface;
