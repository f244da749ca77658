/** Compliance takes a target out of sight until its question is settled, lets its pursuit go on, or ends it. */
@ApplicationModule
package org.cordon.roundup.suspension;

import org.springframework.modulith.ApplicationModule;
