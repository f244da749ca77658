/** Blind contacts over HTTP. */
package org.cordon.hub.contact.web;
