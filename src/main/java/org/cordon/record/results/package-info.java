/** Results counted from the ledger: figures as of a time, frozen when an operation closes, counted again on request. */
@ApplicationModule
package org.cordon.record.results;

import org.springframework.modulith.ApplicationModule;
