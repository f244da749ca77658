/** Leads and locations over HTTP. */
package org.cordon.lead.web;
