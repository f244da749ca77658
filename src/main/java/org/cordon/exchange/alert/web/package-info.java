/** Alerts over HTTP. */
package org.cordon.exchange.alert.web;
