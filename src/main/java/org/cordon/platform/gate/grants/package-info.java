/** The rights that the engine itself checks, and what it refuses inside. */
package org.cordon.platform.gate.grants;
