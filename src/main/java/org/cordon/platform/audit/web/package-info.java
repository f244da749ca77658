/** The filters that record requests and their answers. */
package org.cordon.platform.audit.web;
