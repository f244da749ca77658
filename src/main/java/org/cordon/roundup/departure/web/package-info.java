/** The targets that a country leaves behind, over HTTP. */
package org.cordon.roundup.departure.web;
