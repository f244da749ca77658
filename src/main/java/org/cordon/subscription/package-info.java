/**
 * Countries' own systems that are told of what happens: where each is told, who approved that address, and how far it has got. What is told
 * is signed, and names references alone; whoever wants more reads it from Cordon.
 */
@ApplicationModule(allowedDependencies = {"caller", "ledger", "node", "notification", "shared", "shared :: input", "shared :: page",
    "shared :: start", "signin"})
package org.cordon.subscription;

import org.springframework.modulith.ApplicationModule;
