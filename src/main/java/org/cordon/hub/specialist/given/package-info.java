/**
 * The items that a bureau gives to its posts of specialists, what the posts see of them, and what they write about them.
 *
 * <p>A package of its own because it concerns single items that a bureau gives to a post; the root describes the posts.
 */
@NamedInterface("given")
package org.cordon.hub.specialist.given;

import org.springframework.modulith.NamedInterface;
