/** Where requests pass the figures and the log. */
package org.cordon.platform.monitoring.web;
