/**
 * Who keeps the accounts, and who knows of it: invitations and links with which owners set their passwords, acts that wait for a second
 * administrator, and what was done to which account. The accounts themselves are the engine's and are reached through
 * {@link org.cordon.platform.signin.AccountBook}.
 */
@ApplicationModule
package org.cordon.platform.account;

import org.springframework.modulith.ApplicationModule;
