/** The caller, the caller's roles, and the audit's notes on what the caller read: used by every feature, knows none. */
@ApplicationModule
package org.cordon.kernel.caller;

import org.springframework.modulith.ApplicationModule;
