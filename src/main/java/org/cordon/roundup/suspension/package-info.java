/** Lets compliance take a target out of sight until its question is settled, resume its pursuit, or end it. */
@ApplicationModule
package org.cordon.roundup.suspension;

import org.springframework.modulith.ApplicationModule;
