/**
 * The filter chains: which requests pass which filters.
 *
 * <p>A package of its own because it builds the filter chains of Spring Security from the parts of the other packages.
 */
package org.cordon.platform.signin.chain;
