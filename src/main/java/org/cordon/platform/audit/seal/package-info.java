/**
 * The chain over the audit: a job seals the rows and publishes heads outside the database, and a command verifies the chain.
 *
 * <p>A package of its own because sealing runs in a job, checks the rows that the root package has written, and uses a key of its own.
 */
@NamedInterface("seal")
package org.cordon.platform.audit.seal;

import org.springframework.modulith.NamedInterface;
