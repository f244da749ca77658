/** Alerts over HTTP. */
package org.cordon.alert.web;
