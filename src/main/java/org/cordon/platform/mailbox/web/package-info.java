/** The demo's mailbox over HTTP. */
package org.cordon.platform.mailbox.web;
