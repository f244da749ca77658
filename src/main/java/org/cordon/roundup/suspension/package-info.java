/**
 * The suspension of targets: compliance hides a target until a question about the target is settled, and then resumes or ends the pursuit.
 */
@ApplicationModule
package org.cordon.roundup.suspension;

import org.springframework.modulith.ApplicationModule;
