/** Lets answers that say "not there" leave at times that do not tell how that was found out. */
package org.cordon.platform.door.pace;
