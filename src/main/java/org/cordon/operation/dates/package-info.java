/** The dates of an operation, and the rules by which they move. */
package org.cordon.operation.dates;
