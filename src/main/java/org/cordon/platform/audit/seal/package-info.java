/**
 * The chain over the audit: sealing, heads that leave the machine, verifying.
 *
 * <p>A package of its own because sealing runs in a job and checks what the root has written, with a key of its own.
 */
@NamedInterface("seal")
package org.cordon.platform.audit.seal;

import org.springframework.modulith.NamedInterface;
