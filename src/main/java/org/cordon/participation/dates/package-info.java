/** The dates of a country: its own and those of the operation, moved and told. */
package org.cordon.participation.dates;
