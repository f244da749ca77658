/** What can be counted from the ledger: figures as of a time, frozen when an operation closes, counted anew on request. */
package org.cordon.results;
