/** The chain over the audit: sealing, heads that leave the machine, verifying. */
@NamedInterface("seal")
package org.cordon.platform.audit.seal;

import org.springframework.modulith.NamedInterface;
