/**
 * The administration of accounts: invitations, links with which owners set their passwords, acts that wait for a second administrator, and
 * the record of what was done to which account. The engine stores the accounts themselves, which are reached through {@link
 * org.cordon.platform.signin.AccountBook}.
 */
@ApplicationModule
package org.cordon.platform.account;

import org.springframework.modulith.ApplicationModule;
