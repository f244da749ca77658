/**
 * Times answers that say "not there", so that the time they take does not reveal why.
 *
 * <p>A package of its own because it holds back answers that everything else has finished.
 */
package org.cordon.platform.http.pace;
