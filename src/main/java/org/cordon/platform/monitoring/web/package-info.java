/** The filters and labels that connect requests with the figures and the log. */
package org.cordon.platform.monitoring.web;
