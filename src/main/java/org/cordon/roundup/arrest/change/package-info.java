/** Second thoughts of the countries that reported an arrest: a report corrected, or taken back. */
package org.cordon.roundup.arrest.change;
