/** Duty posts over HTTP. */
package org.cordon.platform.duty.web;
