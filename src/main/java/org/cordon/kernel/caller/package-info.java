/**
 * The caller, the caller's roles, and the audit's notes on what the caller read. Every feature uses this module, and the module knows no
 * feature.
 */
@ApplicationModule
package org.cordon.kernel.caller;

import org.springframework.modulith.ApplicationModule;
