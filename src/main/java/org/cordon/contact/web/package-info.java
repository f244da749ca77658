/** Blind contacts over HTTP. */
package org.cordon.contact.web;
