/** Where requests pass the figures and the log. */
package org.cordon.monitoring.web;
