/** Duty posts over HTTP. */
package org.cordon.duty.web;
