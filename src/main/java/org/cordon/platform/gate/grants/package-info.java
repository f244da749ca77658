/**
 * The rights that the engine itself checks, and the commands that it refuses.
 *
 * <p>A package of its own because these checks run inside the engine, behind the filters of the root.
 */
package org.cordon.platform.gate.grants;
