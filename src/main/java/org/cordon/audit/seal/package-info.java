/** The chain over the audit: sealing, heads that leave the machine, verifying. */
package org.cordon.audit.seal;
