/** Where requests and their answers pass the audit. */
package org.cordon.platform.audit.web;
