/**
 * Replacements for parts of the engine.
 *
 * <p>A package of its own because these types replace internal parts of Camunda and are compared with each new version of it.
 */
package org.cordon.platform.engine.part;
