/** The suspension of targets: compliance takes a target out of sight until its question is settled, resumes its pursuit, or ends it. */
@ApplicationModule
package org.cordon.roundup.suspension;

import org.springframework.modulith.ApplicationModule;
