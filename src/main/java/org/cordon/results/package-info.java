/** What can be counted from the ledger: figures as of a time, frozen when an operation closes, counted anew on request. */
@ApplicationModule(allowedDependencies = {"caller", "country", "ledger", "ledger :: web", "shared", "shared :: input"})
package org.cordon.results;

import org.springframework.modulith.ApplicationModule;
