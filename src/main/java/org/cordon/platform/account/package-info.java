/**
 * The administration of accounts: invitations and password links, acts that wait for a second administrator, and the record of all acts.
 * The engine stores the accounts themselves, which are reached through {@link org.cordon.platform.signin.AccountBook}.
 */
@ApplicationModule
package org.cordon.platform.account;

import org.springframework.modulith.ApplicationModule;
