/** Leads and locations over HTTP. */
package org.cordon.roundup.lead.web;
