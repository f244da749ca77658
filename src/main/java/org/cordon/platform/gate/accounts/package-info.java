/** The accounts as the engine keeps them: their rules, who is told of their changes. */
package org.cordon.platform.gate.accounts;
