/**
 * Lets answers that say "not there" leave at times that do not tell how that was found out.
 *
 * <p>A package of its own because it holds back answers that everything else has finished.
 */
package org.cordon.platform.http.pace;
