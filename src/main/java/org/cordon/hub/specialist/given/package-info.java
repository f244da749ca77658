/**
 * The items that a bureau gives to its posts of specialists. The package shows the posts these items in part, and takes the texts that the
 * posts write about them.
 *
 * <p>A package of its own because it concerns single items that a bureau gives to a post; the root describes the posts.
 */
@NamedInterface("given")
package org.cordon.hub.specialist.given;

import org.springframework.modulith.NamedInterface;
