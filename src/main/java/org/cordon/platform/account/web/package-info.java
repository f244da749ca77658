/** The accounts over HTTP: the page for administrators and the coordination, and the page that a password link opens. */
package org.cordon.platform.account.web;
