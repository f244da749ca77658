/**
 * The accounts as the engine keeps them: their rules, and the listeners to their changes.
 *
 * <p>A package of its own because these types keep accounts in the engine, while the root guards its addresses.
 */
package org.cordon.platform.gate.accounts;
