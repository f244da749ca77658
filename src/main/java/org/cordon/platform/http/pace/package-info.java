/**
 * Times answers that say "not there" so that their timing does not reveal how that was found out.
 *
 * <p>A package of its own because it holds back answers that everything else has finished.
 */
package org.cordon.platform.http.pace;
