/**
 * Who keeps the accounts, and who knows of it: invitations and links with which owners set their passwords, acts that wait for a second
 * administrator, and what was done to which account. The accounts themselves are the engine's and are reached through
 * {@link org.cordon.signin.AccountBook}.
 */
@ApplicationModule(allowedDependencies = {"caller", "country", "notification", "notification :: mail", "shared", "shared :: input",
        "shared :: page", "signin", "signin :: factor"})
package org.cordon.account;

import org.springframework.modulith.ApplicationModule;
