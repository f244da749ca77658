/** The demo's mailbox over HTTP. */
package org.cordon.mailbox.web;
